"""When and why are answered by the sentences that tell of the act itself."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.question.understand import understand
from mujaz.answer.sentences.narrowed import narrowed
from mujaz.model import Language, Question

_SANK = "The ferry sank off Marsa on Tuesday."
_TOLL = "The toll of the ferry that sank off Marsa rose to nine, the minister said on Thursday."
_SANK_AR = "غرقت العبارة قبالة المرسى يوم الثلاثاء."
_TOLL_AR = "ارتفعت حصيلة العبارة التي غرقت قبالة المرسى إلى تسعة، وفق ما أعلن الوزير يوم الخميس."
_REEF = "The ferry sank because it had struck a reef."
_REEF_AR = "غرقت العبارة بسبب اصطدامها بصخرة."


@pytest.mark.parametrize(
    ("text", "told", "kept"),
    [
        ("When did the ferry sink?", (_SANK, _TOLL), (_SANK,)),
        ("متى غرقت العبارة؟", (_SANK_AR, _TOLL_AR), (_SANK_AR,)),
        ("When did the ferry sink?", (_TOLL,), (_TOLL,)),
        ("Why did the ferry sink?", (_SANK, _REEF), (_REEF,)),
        ("لماذا غرقت العبارة؟", (_SANK_AR, _REEF_AR), (_REEF_AR,)),
        ("Why did the ferry sink?", (_SANK,), (_SANK,)),
        ("Did the ferry sink?", (_SANK, _TOLL), (_SANK, _TOLL)),
        ("What did the ferry carry?", (_SANK, _TOLL), (_SANK, _TOLL)),
    ],
)
async def test_the_act_itself_is_told(
    text: str, told: tuple[str, ...], kept: tuple[str, ...]
) -> None:
    """Its day, not the day of who tells of it; its reason."""
    language: Language = "en" if text.isascii() else "ar"
    days = {"Tuesday": "2026-05-05", "Thursday": "2026-05-07"}
    days |= {"الثلاثاء": days["Tuesday"], "الخميس": days["Thursday"]}
    made = [
        article(
            f"a{n}", words, language=language, published="2026-05-08",
            dates={day: iso for day, iso in days.items() if day in words},
        )
        for n, words in enumerate(told)
    ]  # fmt: skip
    found = await units(*made)
    asked = understand(Question(text=text, language=language), concepts())

    assert tuple(u.text for u in narrowed(asked, found, lambda u: u, concepts())) == kept


async def test_a_readers_own_words_stay() -> None:
    """What he can read is not dropped for a sentence of the other language alone."""
    english = "A tremor hit Marsa at dawn on Tuesday."
    made = [
        article("a", _SANK_AR, published="2026-05-08", dates={"الثلاثاء": "2026-05-05"}),
        article("b", english, language="en", published="2026-05-08"),
    ]
    found = await units(*made)
    asked = understand(Question(text="When did the ferry sink?", language="en"), concepts())

    assert english in {u.text for u in narrowed(asked, found, lambda u: u, concepts())}
