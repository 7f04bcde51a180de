"""What excuses a claim excuses no other one: each rule acts on its own rows and on no others."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.language.tokens import is_arabic

_ABLE = [
    (True, "لم تتمكن فرق الإنقاذ من بلوغ القرية إلا سيرا على الأقدام.",
     "Rescue teams could reach the village only on foot"),
    (True, "لم تتمكن الشركة من بيع المصنع.", "The company could not sell the plant"),
    (False, "تمكنت الشركة من بيع المصنع.", "The company could soon sell the plant, analysts said."),
    (False, "تمكنت الشرطة من اعتقال الرجل.", "Police could arrest the man."),
    (False, "تمكن الفريق من بلوغ النهائي.", "The team could reach the final."),
    (False, "استطاعت الشركة بيع المصنع.", "The company could sell the plant."),
    (False, "لم تتمكن الشركة من بيع المصنع.", "The company could sell the plant."),
    (False, "The company was able to sell the plant.", "قد تبيع الشركة المصنع قريبا."),
    (False, "The police managed to arrest the man.", "قد تعتقل الشرطة الرجل."),
]  # fmt: skip

_BROUGHT_TO = [
    (True, "The fine was cut to 30,000 dollars.",
     "The tribunal cut the fine of 50,000 dollars by 20,000"),
    (True, "The ban was cut to 16 months.",
     "The ban lasted two years and was cut by eight months."),
    (True, "The price of bread rose to 12 dollars.",
     "The price of bread was 10 dollars and rose by 2 dollars."),
    (True, "ارتفعت الغرامة إلى 12 دولارا.", "بلغت الغرامة 10 دولارات ثم ارتفعت بمقدار دولارين."),
    (False, "Unemployment fell to 4 percent.",
     "Unemployment fell by 2 points and growth was 6 percent."),
    (False, "Unemployment fell to 4 percent.",
     "Growth was 6 percent and unemployment fell by 2 points."),
    (False, "As growth slowed, unemployment fell to 4 percent.",
     "Growth was 6 percent and unemployment fell by 2 points."),
    (False, "Unemployment fell to 4 percent as growth slowed.",
     "Growth was 6 percent and unemployment fell by 2 points."),
    (False, "Unemployment fell to 4 percent.",
     "Unemployment was 6 percent and inflation fell by 2 points."),
    (False, "The price rose to 12 dollars.",
     "The price of bread rose by 2 dollars while milk costs 10 dollars."),
    (False, "The price rose to 12 dollars.",
     "Milk costs 10 dollars while the price of bread rose by 2 dollars."),
    (False, "The term was cut to 6 years.",
     "The term was cut by two years; Reed got eight years."),
    (False, "The term was cut to 6 years.",
     "Reed got eight years; the term of Cole was cut by two years."),
    (False, "The toll rose to 12.", "The toll rose by 2; ten were arrested."),
    (False, "The toll rose to 12.", "Ten were arrested. The toll rose by 2."),
    (False, "انخفضت البطالة إلى 4 بالمئة.", "انخفضت البطالة بنسبة 2 بالمئة وبلغ النمو 6 بالمئة."),
    (False, "انخفضت البطالة إلى 4 بالمئة.", "بلغ النمو 6 بالمئة وانخفضت البطالة بنسبة 2 بالمئة."),
    (False, "ارتفع السعر إلى 12 دولارا.",
     "ارتفع سعر الخبز بمقدار دولارين فيما يبلغ سعر الحليب 10 دولارات."),
    (False, "ارتفعت الحصيلة إلى 12.", "ارتفعت الحصيلة بمقدار 2 واعتقل عشرة."),
    (False, "خفضت المدة إلى 6 سنوات.", "خفضت المدة بمقدار سنتين، وحكم على ريد بالسجن ثماني سنوات."),
]  # fmt: skip

_TURNED = [
    (True, "رفضت مصر الخطة وقبلت القرض.", "قبلت مصر القرض ورفضت الخطة."),
    (True, "The team won five and lost three.", "The team lost three and won five."),
    (False, "رفضت مصر الخطة وقبلت القرض.", "قبلت الأردن القرض ورفضت مصر الخطة."),
    (False, "رفضت مصر الخطة وقبلت القرض.", "قبلت مصر القرض ورفضت الأردن الخطة."),
    (False, "دمر الجيش المستشفى وأخلى المدرسة.", "أخلى المسلحون المدرسة ودمر الجيش المستشفى."),
    (False, "دمر الجيش المستشفى وأخلى المدرسة.", "أخلى الجيش المدرسة ودمر المسلحون المستشفى."),
    (False, "رفع البنك الفائدة لكنه خفض الرسوم.", "خفضت الوزارة الرسوم لكن البنك رفع الفائدة."),
    (False, "رفع البنك الفائدة وخفض الرسوم.", "خفضت الوزارة الرسوم ورفع البنك الفائدة."),
    (False, "افتتح المحافظ الجسر وزار المدرسة.", "زار الوزير المدرسة وافتتح المحافظ الجسر."),
    (False, "انتقد الرئيس القاضي وأشاد بالوزير.", "أشاد الوزير بالرئيس وانتقد الرئيس القاضي."),
    (False, "The team won five and lost three.", "The team lost three and its rival won five."),
    (False, "The bank raised rates but cut fees.",
     "The ministry cut fees but the bank raised rates."),
    (False, "Egypt rejected the plan and accepted the loan.",
     "Egypt accepted the loan and Jordan rejected the plan."),
    (False, "The minister resigned and later criticised the government.",
     "The minister criticised the government and later resigned."),
]  # fmt: skip

_NONE_BUT = [
    (True, "لم ينج من ركاب القارب الخمسين سوى سبعة.",
     "Only seven of the fifty passengers on the boat survived"),
    (True, "Only seven of the boat's fifty passengers survived.",
     "لم ينج من ركاب القارب الخمسين سوى سبعة."),
    (True, "Seven of the boat's fifty passengers survived.",
     "لم ينج من ركاب القارب الخمسين سوى سبعة."),
    (True, "The committee received only seven appeals.", "قالت اللجنة إنها لم تتلق سوى سبعة طعون."),
    (False, "The fifty passengers survived.", "لم ينج من ركاب القارب الخمسين سوى سبعة."),
    (False, "The passengers of the boat survived.", "لم ينج من ركاب القارب الخمسين سوى سبعة."),
    (False, "نجا ركاب القارب الخمسون.", "لم ينج من ركاب القارب الخمسين سوى سبعة."),
    (False, "نجا ركاب القارب.", "لم ينج من ركاب القارب الخمسين سوى سبعة."),
    (False, "The bank paid its debts.", "لم يسدد البنك ديونه إلى الشركات إلا القليل منها."),
    (False, "سدد البنك ديونه إلى الشركات.", "لم يسدد البنك ديونه إلى الشركات إلا القليل منها."),
    (False, "أفرج البنك عن أموال المودعين.",
     "لم يفرج البنك عن أموال المودعين في فروعه كلها سوى مرة واحدة."),
    (False, "The bank released depositors' money.",
     "لم يفرج البنك عن أموال المودعين في فروعه كلها سوى مرة واحدة."),
    (True, "The crew received seven complaints.", "لم تتلق فرق الطوارئ سوى سبع شكاوى."),
    (True, "The bank paid only a few of its debts.",
     "لم يسدد البنك ديونه إلى الشركات إلا القليل منها."),
    (False, "The passengers survived.", "None of the passengers survived except seven."),
    (False, "نجا الركاب.", "None of the passengers survived except seven."),
    (False, "The bank paid its debts.", "The bank did not pay its debts except a few."),
    (False, "سدد البنك ديونه.", "The bank did not pay its debts except a few."),
]  # fmt: skip

_EVERY = [
    (True, "The pool is open three days every week.", "يفتح المسبح ثلاثة أيام في الأسبوع"),
    (True, "The clinic opens every day.", "تفتح العيادة كل يوم."),
    (True, "تفتح العيادة كل يوم.", "The clinic opens every day."),
    (False, "The clinic opens every day.", "تفتح العيادة يوم الاثنين."),
    (False, "The council meets every week.", "اجتمع المجلس الأسبوع الماضي."),
    (False, "The council met every week.", "اجتمع المجلس ثلاث مرات في الأسبوع الماضي."),
    (False, "The council meets every month.", "يجتمع المجلس هذا الشهر."),
    (False, "Prices rise every year.", "ارتفعت الأسعار هذا العام."),
    (False, "Prices rose every year.", "ارتفعت الأسعار في العام الأول."),
    (False, "تفتح العيادة كل يوم.", "The clinic opens on Monday."),
    (False, "ترتفع الأسعار كل عام.", "Prices rose this year."),
]  # fmt: skip


@pytest.mark.parametrize(("true", "claim", "evidence"), _ABLE)
def test_what_could_be_is_not_done(true: bool, claim: str, evidence: str) -> None:
    """ "Could only" tells what somebody managed; "could" leaves it open."""
    assert _passes(claim, evidence) is true


@pytest.mark.parametrize(("true", "claim", "evidence"), _BROUGHT_TO)
def test_a_step_is_taken_from_its_own_start(true: bool, claim: str, evidence: str) -> None:
    """What falls by two comes from its own number, not from that of another thing."""
    assert _passes(claim, evidence) is true


@pytest.mark.parametrize(("true", "claim", "evidence"), _TURNED)
def test_acts_in_another_order_are_of_one_doer(true: bool, claim: str, evidence: str) -> None:
    """Two acts trade places where one does both, and nothing tells which came first."""
    assert _passes(claim, evidence) is true


@pytest.mark.parametrize(("true", "claim", "evidence"), _NONE_BUT)
def test_none_but_a_few_are_not_all(true: bool, claim: str, evidence: str) -> None:
    """«لم ينج … سوى سبعة» tells of seven, and of nobody else."""
    assert _passes(claim, evidence) is true


@pytest.mark.parametrize(("true", "claim", "evidence"), _EVERY)
def test_one_day_is_not_every_day(true: bool, claim: str, evidence: str) -> None:
    """ "Every" needs «كل», or a number «في الأسبوع»."""
    assert _passes(claim, evidence) is true


def _passes(claim: str, evidence: str) -> bool:
    return verify(claim, "ar" if is_arabic(claim) else "en", [evidence]) == ()
