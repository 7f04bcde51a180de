"""Where a model's copied words stand: over two paragraphs, or beside whom its form names."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest
from answer_kit import article, concepts

from mujaz.answer.reported.reporting import Reporter
from mujaz.answer.sentences.gather import Gatherer
from mujaz.answer.verify.claims import plain_thesaurus
from mujaz.answer.writing.drafts import DraftedCitation, DraftedClaim
from mujaz.answer.writing.evidence import Evidence, Exhibit
from mujaz.answer.writing.examine import Accepted, Examiner, Rejected
from mujaz.answer.writing.extract import ClaimWriter
from mujaz.model import Hit, Segment, SegmentKind
from mujaz.testing import MemoryStore

ENGLISH = (
    "The harbour was closed on Monday by a fire. Engineer Omar Salim said two cranes had fallen."
    " He added that a third one was leaning.",
    "The losses are put at 3 million dollars.",
)
ARABIC = (
    "أغلق حريق الميناء يوم الاثنين. وقال المهندس عمر سالم إن رافعتين سقطتا. وأضاف أن رافعة ثالثة"
    " مالت.",
    "وقدرت الخسائر بثلاثة ملايين دولار.",
)
Language = Literal["ar", "en"]


async def examined(
    language: Language,
    text: str,
    quote: str,
    speaker: str = "",
    texts: tuple[str, str] | None = None,
) -> Accepted | Rejected:
    """Examine a claim on one passage of two paragraphs, or a claim on Arabic `texts`."""
    written: Language = "ar" if texts or language == "ar" else "en"
    texts = texts or (ENGLISH if language == "en" else ARABIC)
    made, (passage,) = article("fire", "\n\n".join(texts), language=written, title="Fire")
    split = len(texts[0])
    segments = tuple(
        Segment(kind=SegmentKind.BODY, start=start, end=end)
        for start, end in ((0, split), (split + 2, len(made.text)))
    )
    made = replace(made, segments=segments)
    store = MemoryStore()
    await store.save(made, [passage])
    units = await Gatherer(store, concepts()).gather([Hit(passage=passage, score=1.0)])
    evidence = Evidence(
        exhibits=(Exhibit(label="P1", passage=passage, article=made, units=tuple(units)),)
    )
    examiner = Examiner(
        evidence, ClaimWriter(concepts(), language), Reporter(concepts()), plain_thesaurus()
    )
    citation = DraftedCitation(passage="P1", quote=quote)
    kind = "statement" if speaker else "event"
    return examiner.examine(
        DraftedClaim(text=text, kind=kind, speaker=speaker, date="", citations=[citation])
    )


@pytest.mark.parametrize(
    ("language", "text", "true"),
    [
        ("en", "A third crane was leaning, Omar Salim said.", True),
        ("ar", "قال عمر سالم إن رافعة ثالثة مالت.", True),
        ("en", "A fourth crane was leaning, Omar Salim said.", False),
        ("ar", "قال عمر سالم إن رافعة رابعة مالت.", False),
    ],
)
async def test_words_copied_over_two_paragraphs_are_two_citations(
    language: Language, text: str, true: bool
) -> None:
    """Each of them is a piece of one paragraph; together they hold what was copied."""
    made = ENGLISH if language == "en" else ARABIC
    quote = f"{made[0].split('. ', 2)[2]}\n\n{made[1]}"
    found = await examined(language, text, quote)

    assert isinstance(found, Accepted) is true
    if isinstance(found, Accepted):
        quotes = [c.quote for c in found.claim.citations]
        assert all("\n" not in q for q in quotes)
        assert quotes[-1] == made[1]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "true"),
    [
        ("en", "A third crane is leaning, the engineer said.", "Omar Salim", True),
        ("ar", "قال المهندس إن رافعة ثالثة مالت.", "عمر سالم", True),
        ("en", "A third crane is leaning, the engineer said.", "Karim Doss", False),
        ("ar", "قال المهندس إن رافعة ثالثة مالت.", "كريم دوس", False),
        ("en", "A third crane has fallen, the engineer said.", "Omar Salim", False),
    ],
)
async def test_whom_the_form_names_may_stand_in_the_sentence_before(
    language: Language, text: str, speaker: str, true: bool
) -> None:
    """The form has the full name where the sentence says "the engineer"."""
    made = ENGLISH if language == "en" else ARABIC
    found = await examined(language, text, made[0].split(". ", 2)[2], speaker)

    assert isinstance(found, Accepted) is true, found


async def test_whom_the_form_names_in_another_language_speaks_in_the_words_themselves() -> None:
    """His name is shown beside the sentence, where nobody can compare it with the speaker's."""
    quote = "وقالت الشركة إن رافعة ثالثة مالت."
    texts = (f"أغلق حريق الميناء يوم الاثنين. ووصل المهندس عمر سالم إلى الميناء. {quote}", "انتهى.")
    text = "A third crane was leaning."
    found = await examined("en", text, quote, "Engineer Omar Salim", texts)

    assert isinstance(found, Rejected), found
