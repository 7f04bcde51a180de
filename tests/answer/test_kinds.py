"""What a sentence reports, and when it took place."""

from __future__ import annotations

import pytest
from answer_kit import article, units

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.kinds import claim_kind, event_date
from mujaz.model import ClaimKind


async def unit_of(text: str, dates: dict[str, str] | None = None) -> Unit:
    """Return the last unit of a text."""
    return (await units(article("a", text, published="2026-05-07", dates=dates)))[-1]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("وصل قاسم إلى المرسى صباح الأحد.", ClaimKind.EVENT),
        ("أغلقت السلطات الجسر.", ClaimKind.EVENT),
        ("علقت هيئة الموانئ الرحلات إلى المرسى.", ClaimKind.EVENT),
        ("Qasem arrived in Marsa on Sunday.", ClaimKind.EVENT),
        ("The bridge was closed at noon.", ClaimKind.EVENT),
        ("قال قاسم إن الجسر آمن.", ClaimKind.STATEMENT),
        ("وبحسب فاروق، الجسر آمن.", ClaimKind.STATEMENT),
        ("«الجسر آمن»، قال قاسم.", ClaimKind.STATEMENT),
        ("Farouk said the bridge was safe.", ClaimKind.STATEMENT),
        ("According to Farouk, the bridge is safe.", ClaimKind.STATEMENT),
        ("نفى قاسم إغلاق الجسر.", ClaimKind.DENIAL),
        ("ونفت فاروق الخبر.", ClaimKind.DENIAL),
        ("Qasem denied the report.", ClaimKind.DENIAL),
        ("سيزور قاسم المرسى.", ClaimKind.PLAN),
        ("من المقرر أن يزور قاسم المرسى.", ClaimKind.PLAN),
        ("قد يزور قاسم المرسى.", ClaimKind.PLAN),
        ("Qasem will visit Marsa.", ClaimKind.PLAN),
        ("Qasem is expected to visit Marsa.", ClaimKind.PLAN),
        ("يبدو أن الجسر آمن.", ClaimKind.COMMENT),
        ("The bridge appears to be safe.", ClaimKind.COMMENT),
        ("ستيفن مدير الميناء منذ عام.", ClaimKind.EVENT),
        ("اتُّهم قاسم بالكذب.", ClaimKind.EVENT),
    ],
)
async def test_the_kind_of_a_sentence(text: str, kind: ClaimKind) -> None:
    """Events, statements, denials, plans and comments are told apart in both languages."""
    assert kind is claim_kind(await unit_of(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وصل قاسم إلى المرسى يوم الأحد.", "يوم الأحد"),
        ("وصل قاسم إلى المرسى في 3 أيار.", "3 أيار"),
        ("وصل قاسم إلى المرسى في 3 مايو.", "3 مايو"),
        ("وصل قاسم بعد ظهر الأحد إلى المرسى.", "الأحد"),
        ("Qasem arrived in Marsa on Sunday.", "Sunday"),
        ("قال قاسم يوم الأحد إن الجسر آمن.", "يوم الأحد"),
        ("Qasem said on Sunday that the bridge was safe.", "Sunday"),
        ("The opening of the bridge is planned for Sunday.", "Sunday"),
        ("The vote has been scheduled for Sunday.", "Sunday"),
        ("On Sunday the planned works began.", "Sunday"),
        ("The planned closure of the bridge began on Sunday.", "Sunday"),
        ("Flights to Marsa were cancelled due to fog on Sunday.", "Sunday"),
        ("A bus was set on fire in Marsa on Sunday.", "Sunday"),
        ("A record was set on Sunday.", "Sunday"),
        ("The trial was scheduled on Sunday.", "Sunday"),
        ("Elections scheduled for 3 May will go ahead.", "3 May"),
        ("The summit, due to open in Marsa on 3 May 2026, will discuss trade.", "3 May 2026"),
        ("القمة المقررة في 3 مايو ستبحث التجارة.", "3 مايو"),
        ("من المقرر أن يفتتح الجسر يوم الأحد.", "يوم الأحد"),
        ("ومن المقرر افتتاح الجسر يوم الأحد.", "يوم الأحد"),
        ("جلسة المجلس مقررة يوم الأحد.", "يوم الأحد"),
        ("بدأ الإغلاق المقرر للجسر يوم الأحد.", "يوم الأحد"),
    ],
)
async def test_a_sentence_has_the_date_of_its_event(text: str, words: str) -> None:
    """The day on which it happened, or was said."""
    mention = event_date(await unit_of(text, {words: "2026-05-03"}))

    assert mention is not None
    assert words == mention.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("يعتزم قاسم زيارة المرسى، بعد محادثتهما السابقة في 18 مارس.", "18 مارس"),
        ("لم يزر قاسم المرسى منذ 18 آذار.", "18 آذار"),
        ("Qasem has not visited Marsa since 18 March.", "18 March"),
        ("The bridge opened after the storm of 18 March.", "18 March"),
        ("زار قاسم الجزر التي كُشف عنها يوم الأربعاء.", "يوم الأربعاء"),
        ("Qasem read the letter which was found on Wednesday.", "Wednesday"),
        ("قال قاسم: «وصلنا يوم الأربعاء».", "يوم الأربعاء"),
        ('"We arrived on Wednesday," Qasem said.', "Wednesday"),
        ("قال قاسم إن الجسر أغلق يوم الأربعاء.", "يوم الأربعاء"),
        ("Qasem said that the bridge closed on Wednesday.", "Wednesday"),
        ("The opening of the bridge, planned for Wednesday, was put off.", "Wednesday"),
        ("A meeting scheduled for Wednesday in Marsa did not take place.", "Wednesday"),
        ("The bridge had been due to open on Wednesday.", "Wednesday"),
        ("The opening was originally set for Wednesday.", "Wednesday"),
        ("Elections scheduled for Wednesday will be postponed.", "Wednesday"),
        ("القمة المقررة يوم الأربعاء ستؤجل.", "يوم الأربعاء"),
        ("أرجئ افتتاح الجسر المقرر يوم الأربعاء.", "يوم الأربعاء"),
        ("ألغي الاجتماع الذي كان مقررا عقده يوم الأربعاء.", "يوم الأربعاء"),
        ("وكان من المقرر أن يفتتح الجسر يوم الأربعاء.", "يوم الأربعاء"),
        ("يغلق الجسر حتى يوم الأربعاء.", "يوم الأربعاء"),
        ("The bridge is closed until Wednesday.", "Wednesday"),
    ],
)
async def test_a_date_that_is_only_mentioned_is_not_that_of_the_event(
    text: str, words: str
) -> None:
    """Behind «بعد» or "since", in a relative clause, in quotation marks, in what was said."""
    assert event_date(await unit_of(text, {words: "2026-03-18"})) is None


async def test_a_sentence_without_a_date_has_none() -> None:
    """Nothing is taken from the article's own date."""
    assert event_date(await unit_of("وصل قاسم إلى المرسى.")) is None


@pytest.mark.parametrize(
    ("text", "dates", "days"),
    [
        (
            "علقت المدرسة الدروس يومي الأربعاء والخميس.",
            {"الأربعاء": "2026-05-13", "والخميس": "2026-05-14"},
            ("2026-05-13", "2026-05-14"),
        ),
        (
            "The school will be closed on Wednesday and Thursday.",
            {"Wednesday": "2026-05-13", "Thursday": "2026-05-14"},
            ("2026-05-13", "2026-05-14"),
        ),
        # one day apart, or told of another act: the first alone
        (
            "The school will be closed on Wednesday and Friday.",
            {"Wednesday": "2026-05-13", "Friday": "2026-05-15"},
            ("2026-05-13", "2026-05-13"),
        ),
        (
            "The school closed on Wednesday and opened on Thursday.",
            {"Wednesday": "2026-05-06", "Thursday": "2026-05-07"},
            ("2026-05-06", "2026-05-06"),
        ),
    ],
)
async def test_two_days_are_both_those_of_the_event(
    text: str, dates: dict[str, str], days: tuple[str, str]
) -> None:
    """Two days that follow each other and are joined by "and" are a range."""
    mention = event_date(await unit_of(text, dates))

    assert mention is not None
    assert mention.span is not None
    assert days == (mention.span.start.isoformat(), mention.span.end.isoformat())
