"""Who is put behind a claim: whom it does not name, in its own script, and nobody else."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.reported.reporting import Reporter
from mujaz.answer.verify.claims import plain_thesaurus
from mujaz.answer.writing.drafts import DraftedClaim
from mujaz.answer.writing.tagged import against_other_voice, own_speakers, tag_of


def tag(text: str, speaker: str, formal: str = "") -> str:
    """Return who is put behind a claim whose form names `formal` as its speaker."""
    drafted = DraftedClaim(text=text, kind="statement", speaker=formal, date="", citations=[])
    own = own_speakers(text, Reporter(concepts()))
    return tag_of(drafted, speaker, own, plain_thesaurus())


@pytest.mark.parametrize(
    ("text", "speaker", "formal", "shown"),
    [
        # it names him itself
        ("نفت شركة الكهرباء الاتهام، وقالت إنها بريئة.", "الشركة", "شركة الكهرباء", ""),
        ("The transport ministry said two cranes had fallen.", "وزارة النقل", "", ""),
        (
            "Two cranes fell, according to the transport ministry.",
            "وزارة النقل",
            "the ministry",
            "",
        ),
        ("قالت وزارة النقل إن رافعتين سقطتا.", "the transport ministry", "", ""),
        ("سقطت رافعتان، بحسب وزارة النقل.", "the transport ministry", "وزارة النقل", ""),
        ("Engineer Ziad Hatem put the losses at 3 million.", "Engineer Ziad Hatem", "", ""),
        # it does not
        ("Two cranes have fallen.", "the transport ministry", "", "the transport ministry"),
        ("سقطت رافعتان في الميناء.", "وزارة النقل", "", "وزارة النقل"),
        # the form has him in the reader's script
        (
            "Two cranes have fallen.",
            "وزارة النقل",
            "the transport ministry",
            "the transport ministry",
        ),
        ("سقطت رافعتان في الميناء.", "the transport ministry", "وزارة النقل", "وزارة النقل"),
        ("Two cranes have fallen.", "وزارة النقل", "", "وزارة النقل"),
        # a pronoun names nobody
        ("He said two cranes had fallen.", "المهندس زياد حاتم", "", "المهندس زياد حاتم"),
        ("وقال إن رافعتين سقطتا.", "Engineer Ziad Hatem", "", "Engineer Ziad Hatem"),
    ],
)
def test_a_speaker_is_told_once_and_in_the_readers_script(
    text: str, speaker: str, formal: str, shown: str
) -> None:
    """No Arabic name stands behind an English sentence that says who said it."""
    assert shown == tag(text, speaker, formal)


@pytest.mark.parametrize(
    ("text", "told", "against"),
    [
        (
            "قال المهندس زياد حاتم إن رافعتين سقطتا.",
            "قالت وزارة النقل إن رافعتين سقطتا على المهندس زياد حاتم.",
            True,
        ),
        (
            "The engineer denied that the quay was closed.",
            "The transport ministry denied that the quay was closed and dismissed the engineer.",
            True,
        ),
        (
            "Ziad Hatem said two cranes had fallen.",
            "The transport ministry said two cranes had fallen on Ziad Hatem.",
            True,
        ),
        (
            "رفضت وزارة النقل إغلاق الرصيف.",
            "رفضت وزارة النقل إغلاق الرصيف، وأقالت المهندس زياد حاتم.",
            False,
        ),
        (
            "The ministry denied that the quay was closed.",
            "The transport ministry denied that the quay was closed and dismissed the engineer.",
            False,
        ),
        (  # named before these sentences: another check asks for the words
            "The engineer said two cranes had fallen.",
            "Hatem said two cranes had fallen.",
            False,
        ),
        (  # what is told of him beside his name is he
            "The health minister said the hospital would reopen.",
            "Ahmed Salem, the health minister, said the hospital would reopen.",
            False,
        ),
        (
            "Police said two men were held.",
            "Captain Omar Nasser, who leads the Marsa police, said two men were held.",
            False,
        ),
        (
            "قالت الوزارة إن الميناء سيفتح.",
            "قال كمال راشد في بيان للوزارة إن الميناء سيفتح.",
            False,
        ),
        (
            "قالت الوزارة إن الميناء سيفتح.",
            "قال كمال راشد إن الميناء سيفتح رغم اعتراض الوزارة.",
            True,
        ),
        ("Two cranes have fallen.", "The transport ministry said two cranes had fallen.", False),
    ],
)
async def test_who_is_named_beside_the_speaker_is_no_speaker(
    text: str, told: str, against: bool
) -> None:
    """A claim that gives his words to somebody else of his sentence is turned down."""
    language = "en" if told.isascii() else "ar"
    found = await units(article("a", told, language=language, published="2026-05-04"))
    own = own_speakers(text, Reporter(concepts()))

    assert against is bool(against_other_voice(own, found))


def test_a_speaker_ends_before_what_happened() -> None:
    """«مقتل» is what the army announces."""
    text = "أعلن الجيش مقتل جنديين في المرسى."

    assert own_speakers(text, Reporter(concepts())) == ["الجيش"]
