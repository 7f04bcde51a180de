"""Neighbours of good drafts: one minister for another, cause for effect, a bound for a day."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.dates.resolved import begins
from mujaz.answer.verify.drafted import check_drafted
from mujaz.answer.verify.grammar.reading import read
from mujaz.model import Reason

_E1 = "واستبعدت بنجلون أن ترتفع تعرفة الاستهلاك المنزلي نتيجة المشروع."
_E2 = "The company disputes those findings."
_E4 = "The ministry refused to renew the licence, which had been issued without a hearing."
_E5 = "اتفق البلدان على إعادة فتح ثلاثة معابر مغلقة منذ آذار."
_E6 = "Environment Minister Davit Melkonyan said the government respected the court."
_E7 = "Foreign Minister Peter Novak said talks would continue."
_E8 = "The public works ministry announced that work had begun."
_E9 = "Sara Lund, minister for social affairs, announced higher benefits."
_E10 = "The opposition won a narrow majority."
_E11 = "Two workers arrested during clashes with police were released."
_E12 = "The ruling takes effect on November 1."
_E13 = "وعزا المحافظ قرار خفض الفائدة إلى تباطؤ التضخم."
_E14 = "The governor attributed the rate cut to slowing inflation."
_E15 = "Floods killed 19 people in February last year."
_E16 = "تراجعت الصادرات بنسبة 25 في المئة إلى 520 ألف طن، حسب المجلس."
_E17 = "يمول البنك 40 في المئة من الكلفة، وتتحمل الشركات الثلاث الباقي."
_E18 = "Observers described the vote as calm and credible."
_E19 = "The minister said shares fell 18 percent."
_E20 = "وأدت المعارك إلى نزوح نحو 19 ألف شخص باتجاه مدينة بيمبا، وفق تقديرات المنظمة."
_E21 = "The president travelled to Nairobi on Monday."
_E22 = "Three hundred refugees returned to Chad."
_E23 = "Three hundred people fled the town to Chad."
_E24 = "Three hundred people fled from the town to Chad."
_E25 = "وقال رشيد إن حصة الغاز بلغت 27%، مقابل 22% في 2024."
_E26 = "واستبعد الوزير تأجيل الانتخابات."
_E27 = "The minister ruled out higher prices."
_E28 = (
    "The environment ministry had renewed the permit in 2024 without the hearings required by law."
)
_E29 = (
    "Recounts had been ordered in two constituencies after complaints about unsealed ballot boxes."
)
_E30 = "ورممت البلدية المدرسة دون مناقصة."
_E31 = "Foreign Minister Peter Novak said talks on the interior would continue."
_E32 = "Most of the victims were in Karonga, on the road to Tanzania."
_E33 = "تراجعت الصادرات بنحو الربع إلى 520 ألف طن، حسب المجلس."
_E34 = "وقال إن حصة الغاز بلغت 27%، مقابل 22% في 2024."
_E35 = "Unemployment was 7 percent, compared with 9 percent a year earlier."
_E36 = "وقال إن أكثر من نصف الطلاب نساء."
_TRUE = [
    ("ar", "استبعدت بنجلون زيادة تعرفة الاستهلاك المنزلي بسبب المشروع.", _E1),
    ("ar", "تعترض الشركة على هذه النتائج.", _E2),
    ("ar", "تشكك الشركة في هذه النتائج.", _E2),
    ("ar", "رفضت الوزارة تجديد الرخصة.", _E4),
    ("ar", "المعابر الثلاثة مغلقة منذ مارس.", _E5),
    ("ar", "توصل البلدان إلى اتفاق لإعادة فتح ثلاثة معابر.", _E5),
    ("ar", "قال وزير البيئة دافيت ملكونيان إن الحكومة تحترم المحكمة.", _E6),
    ("ar", "قال وزير الخارجية بيتر نوفاك إن المحادثات ستستمر.", _E7),
    ("ar", "أعلنت وزارة الأشغال العامة بدء العمل.", _E8),
    ("ar", "أعلنت وزيرة الشؤون الاجتماعية سارة لند زيادة الإعانات.", _E9),
    ("ar", "فازت المعارضة بأغلبية ضئيلة.", _E10),
    ("ar", "أفرج عن عاملين اعتقلا خلال اشتباكات مع الشرطة.", _E11),
    ("ar", "يسري الحكم اعتبارا من الأول من نوفمبر.", _E12),
    ("ar", "أرجع المحافظ قرار خفض الفائدة إلى تباطؤ التضخم.", _E13),
    ("ar", "عزا المحافظ خفض الفائدة إلى تباطؤ التضخم.", _E14),
    ("ar", "أودت فيضانات بحياة 19 شخصا في فبراير من العام الماضي.", _E15),
    ("ar", "هبطت الصادرات 25 في المئة إلى 520 ألف طن، وفق المجلس.", _E16),
    ("ar", "يمول البنك 40% من الكلفة.", _E17),
    ("ar", "وصف المراقبون التصويت بأنه هادئ وذو مصداقية.", _E18),
    ("ar", "قال الوزير إن الأسهم هوت 18 في المئة.", _E19),
    ("ar", "قدّرت المنظمة عدد الفارين نحو مدينة بيمبا بحوالي 19 ألف شخص.", _E20),
    ("en", "The president went to Nairobi.", _E21),
    ("ar", "عاد 300 لاجئ إلى تشاد.", _E22),
    ("ar", "فر 300 شخص من البلدة إلى تشاد.", _E23),
    ("ar", "فر 300 شخص إلى تشاد.", _E24),
    ("ar", "قال رشيد إن حصة الغاز ارتفعت إلى 27% من 22% في 2024.", _E25),
]
_FALSE = [
    ("ar", "توقع الوزير تأجيل الانتخابات.", _E26),
    ("ar", "توقع الوزير ارتفاع الأسعار.", _E27),
    ("ar", "تؤكد الشركة هذه النتائج.", _E2),
    ("ar", "رفضت وزارة البيئة تجديد الترخيص عام 2024.", _E28),
    ("ar", "رُفضت إعادة فرز الأصوات في دائرتين.", _E29),
    ("ar", "رفضت البلدية ترميم المدرسة.", _E30),
    ("ar", "المعابر الثلاثة مفتوحة منذ مارس.", _E5),
    ("ar", "قال وزير العدل دافيت ملكونيان إن الحكومة تحترم المحكمة.", _E6),
    ("ar", "قال وزير الداخلية بيتر نوفاك إن المحادثات الخارجية ستستمر.", _E31),
    ("ar", "فازت المعارضة بأغلبية كبيرة.", _E10),
    ("ar", "سقط معظم الضحايا في تنزانيا، على الطريق المؤدي إلى كارونغا.", _E32),
    ("ar", "يسري الحكم حتى الأول من نوفمبر.", _E12),
    ("ar", "أرجع المحافظ تباطؤ التضخم إلى قرار خفض الفائدة.", _E13),
    ("ar", "أرجع المحافظ تباطؤ التضخم إلى خفض الفائدة.", _E14),
    ("en", "The governor attributed slowing inflation to the rate cut.", _E14),
    ("ar", "أودت فيضانات بحياة 19 شخصا في فبراير من هذا العام.", _E15),
    ("ar", "هبطت الصادرات إلى 25 في المئة، وفق المجلس.", _E16),
    ("ar", "هبطت الصادرات بمقدار 520 ألف طن، وفق المجلس.", _E16),
    ("ar", "هبطت الصادرات إلى نحو 25 في المئة، وفق المجلس.", _E33),
    ("ar", "تراجعت حصة الغاز إلى 22% من 27% في 2024.", _E34),
    ("ar", "ارتفعت حصة الغاز من 27% إلى 22%.", _E34),
    ("ar", "ارتفعت البطالة من 7% إلى 9%.", _E35),
    ("ar", "تمثل النساء أقل من نصف الطلاب.", _E36),
    ("ar", "تؤكد الشركة هذه النتائج.", _E2),
    ("ar", "قال الوزير إن الأسهم قفزت 18 في المئة.", _E19),
    ("ar", "قدّرت المنظمة عدد الفارين من مدينة بيمبا بحوالي 19 ألف شخص.", _E20),
    ("en", "The president travelled from Nairobi.", _E21),
    ("ar", "عاد 300 لاجئ من تشاد.", _E22),
]


@pytest.mark.parametrize(("language", "claim", "evidence"), _TRUE)
def test_what_a_draft_says_no_more_passes(language: str, claim: str, evidence: str) -> None:
    """Nothing speaks against a sentence that its evidence holds in other words."""
    assert _against(language, claim, evidence) == ()


@pytest.mark.parametrize(("language", "claim", "evidence"), _FALSE)
def test_what_a_draft_changes_does_not(language: str, claim: str, evidence: str) -> None:
    """Its neighbour, one fact changed, is refuted."""
    assert _against(language, claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence", "holds"),
    [
        ("تنشر الدراسة قبل 15 ديسمبر.", "وستنشر الدراسة قبل 15 ديسمبر (15 ديسمبر 2026).", True),
        ("تنشر الدراسة بعد 15 ديسمبر.", "وستنشر الدراسة قبل 15 ديسمبر (15 ديسمبر 2026).", False),
        ("The study is due before Friday.", "The study is due before Friday (4 May 2026).", True),
        ("The study is due after Friday.", "The study is due before Friday (4 May 2026).", False),
    ],
)
def test_a_day_told_again_in_brackets_keeps_its_bound(
    claim: str, evidence: str, holds: bool
) -> None:
    """What stands before the words of a day bounds the day in brackets behind them as well."""
    found = verify(claim, "ar" if claim[0] > "z" else "en", [evidence])
    assert any(r.check == "dates" for r in found) != holds


def test_a_day_in_brackets_begins_with_the_words_before_it() -> None:
    """The second date of "by 4 May (4 May 2026)" begins where the first one does."""
    reading = read("The study is due by 4 May (4 May 2026).", plain_thesaurus())
    first, second = reading.dates
    assert begins(reading, second) == begins(reading, first) == first.start


def _against(language: str, claim: str, evidence: str) -> tuple[Reason, ...]:
    found = verify(claim, language, [evidence])
    return found or check_drafted(claim, [evidence], plain_thesaurus())
