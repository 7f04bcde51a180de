"""Numbers keep what they are told of: places, camps, terms, owners, measures, times of day."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.language.tables import load_tables

SEEDS = Path(__file__).parents[3] / "seeds"

FALSE = [
    pytest.param(
        "dates",
        "The tax will be 12 percent from July.",
        "The tax will be 12 percent until July.",
    ),
    pytest.param(
        "dates",
        "ستبلغ الضريبة 12 في المئة اعتبارا من يوليو.",
        "ستبلغ الضريبة 12 في المئة حتى يوليو.",
    ),
    pytest.param("dates", "الطريق مغلق منذ الجمعة.", "الطريق مغلق حتى الجمعة."),
    pytest.param(
        "dates",
        "The envoy stayed in Rabat until Tuesday.",
        "The envoy has stayed in Rabat since Tuesday.",
    ),
    pytest.param(
        "dates",
        "The alerts came in at 2:25 p.m.",
        "The alerts came in at 1:25 p.m.",
    ),
    pytest.param(
        "units",
        "Landing speed exceeded the limit by 22 kilometres per hour.",
        "Landing speed exceeded the limit by 22 knots.",
    ),
    pytest.param(
        "units",
        "The plant needs 30 megawatts.",
        "The plant needs 30 gigawatts.",
    ),
    pytest.param(
        "units",
        "The fire burned 40 kilometres of forest.",
        "The fire burned 40 square kilometres of forest.",
    ),
    pytest.param(
        "units",
        "The well gives 40 metres of water per day.",
        "The well gives 40 litres of water per day.",
    ),
    pytest.param(
        "units",
        "The well gives 400 litres of water per hour.",
        "The well gives 400 litres of water per day.",
    ),
    pytest.param(
        "units",
        "They pay 40 dinars a month.",
        "They pay 40 dinars a week.",
    ),
    pytest.param(
        "units",
        "ضخت المحطة 40 مترا مكعبا في الساعة.",
        "ضخت المحطة 40 مترا مكعبا في اليوم.",
    ),
    pytest.param(
        "units",
        "Each of the three banks got 90 million dollars.",
        "The three banks got a total of 90 million dollars.",
    ),
    pytest.param(
        "units",
        "The three banks got 90 million dollars apiece.",
        "The three banks got 90 million dollars.",
    ),
    pytest.param(
        "units",
        "حصل كل مصرف من المصارف الثلاثة على 90 مليون دولار.",
        "حصلت المصارف الثلاثة على 90 مليون دولار إجمالا.",
    ),
    pytest.param(
        "direction",
        "The Greens hold a six-point lead over Labour.",
        "A poll put Labour six points ahead of the Greens.",
    ),
    pytest.param(
        "direction",
        "The Greens lead Labour by six points.",
        "Labour leads the Greens by six points.",
    ),
    pytest.param(
        "direction",
        "The Greens trail Labour by six points.",
        "The Greens are six points ahead of Labour.",
    ),
    pytest.param(
        "direction",
        "يتقدم حزب الخضر على حزب العمال بست نقاط.",
        "يتقدم حزب العمال على حزب الخضر بست نقاط.",
    ),
    pytest.param(
        "direction",
        "يتأخر حزب العمال عن حزب الخضر بست نقاط.",
        "يتقدم حزب العمال على حزب الخضر بست نقاط.",
    ),
    pytest.param(
        "direction",
        "Prices in Tunis are higher than in Rabat.",
        "Prices in Rabat are higher than in Tunis.",
    ),
    pytest.param(
        "direction",
        "الأسعار في تونس أعلى منها في الرباط.",
        "الأسعار في الرباط أعلى منها في تونس.",
    ),
    pytest.param(
        "direction",
        "The ferry is slower than the train.",
        "The train is slower than the ferry.",
    ),
    pytest.param(
        "number_role",
        "Opponents outnumbered supporters by 60 percent to 30.",
        "A poll put support for the plan at 60 percent, with 30 percent opposed.",
    ),
    pytest.param(
        "direction number_role",
        "The bank put up rates from 2 to 4 percent.",
        "The bank cut rates from 4 percent to 2 percent.",
    ),
    pytest.param(
        "direction number_role",
        "رفع المصرف الفائدة من 2 إلى 4 في المئة.",
        "خفض المصرف الفائدة من 4 في المئة إلى 2 في المئة.",
    ),
    pytest.param(
        "number_role",
        "He spent ten years in prison.",
        "He served four years of a ten-year sentence.",
    ),
    pytest.param(
        "number_role",
        "أمضى عشر سنوات في السجن.",
        "أمضى أربع سنوات من عقوبة بالسجن عشر سنوات.",
    ),
    pytest.param(
        "number_role",
        "The ambulance came within 40 minutes.",
        "The ambulance came 40 minutes late.",
    ),
    pytest.param(
        "number_role",
        "The train arrived 40 minutes early.",
        "The train arrived 40 minutes late.",
    ),
    pytest.param(
        "direction",
        "وصل القطار قبل موعده بأربعين دقيقة.",
        "تأخر القطار أربعين دقيقة عن موعده.",
    ),
    pytest.param(
        "number_role",
        "The shares closed 7 percent lower.",
        "The shares fell as much as 7 percent before closing 2 percent lower.",
    ),
    pytest.param(
        "number_role",
        "أغلقت الأسهم على انخفاض 7 في المئة.",
        "هبطت الأسهم بما يصل إلى 7 في المئة قبل أن تغلق على انخفاض 2 في المئة.",
    ),
    pytest.param(
        "number_role",
        "All nine judges voted for the ruling.",
        "Six of the nine judges voted for the ruling.",
    ),
    pytest.param(
        "number_role",
        "صوت القضاة التسعة جميعا لصالح الحكم.",
        "صوت ستة من القضاة التسعة لصالح الحكم.",
    ),
    pytest.param(
        "direction",
        "The repair will be done within six weeks.",
        "The repair will take at least six weeks.",
    ),
    pytest.param(
        "direction",
        "سينجز الإصلاح في غضون ستة أسابيع.",
        "سيستغرق الإصلاح ستة أسابيع على الأقل.",
    ),
    pytest.param(
        "number_role",
        "قدمت النرويج ستة ملايين دولار وبلجيكا أربعة ملايين، لكن اليابان خفضت حصتها بمقدار الثلث.",
        "قدمت اليابان ستة ملايين دولار وبلجيكا أربعة ملايين، لكن النرويج خفضت حصتها بمقدار الثلث.",
    ),
    pytest.param(
        "numbers",
        "They held a single meeting in Cairo.",
        "They held a series of meetings in Cairo.",
    ),
    pytest.param(
        "numbers",
        "عقدا اجتماعا واحدا في القاهرة.",
        "عقدا سلسلة اجتماعات في القاهرة.",
    ),
    pytest.param(
        "number_role",
        "The blast killed 310 people and displaced 40.",
        "The blast killed 40 people and displaced 310.",
    ),
    pytest.param(
        "number_role",
        "أودى الانفجار بحياة 310 أشخاص وشرد 40.",
        "أودى الانفجار بحياة 40 شخصا وشرد 310.",
    ),
    pytest.param(
        "number_role",
        "The deal was worth 2 million dollars for a bribe of 40 million.",
        "The deal was worth 40 million dollars for a bribe of 2 million.",
    ),
    pytest.param(
        "number_role",
        "فازت الشركة بصفقة قيمتها مليونا دولار مقابل رشوة بلغت 40 مليونا.",
        "فازت الشركة بصفقة قيمتها 40 مليون دولار مقابل رشوة بلغت مليوني دولار.",
    ),
    pytest.param(
        "number_role",
        "The bill passed with 178 votes; 9 members voted against and 142 abstained.",
        "The bill passed by 178 votes to 142, with 9 members abstaining.",
    ),
    pytest.param(
        "number_role",
        "أقر المجلس القانون بـ178 صوتا، وعارضه 9 نواب وامتنع 142.",
        "أقر المجلس القانون بأغلبية 178 صوتا مقابل 142، وامتنع 9 نواب عن التصويت.",
    ),
    pytest.param(
        "number_role",
        "The truce will last six days.",
        "The talks lasted six days. Both sides accepted a truce of 21 days.",
    ),
    pytest.param(
        "dates number_role",
        "The police arrived at 6 p.m.",
        "The fire broke out at 6 p.m. and police arrived at 8 p.m.",
    ),
    pytest.param(
        "number_role",
        "وصلت الشرطة الساعة السادسة مساء.",
        "اندلع الحريق الساعة السادسة مساء ووصلت الشرطة الساعة الثامنة.",
    ),
    pytest.param(
        "dates",
        "The bridge opens at 9 a.m.",
        "The bridge closes at 9 a.m. and opens at noon.",
    ),
    pytest.param(
        "direction",
        "Labour are six points behind the Greens.",
        "A poll put Labour six points ahead of the Greens.",
    ),
    pytest.param(
        "direction",
        "The Greens hold a six-point lead over Labour.",
        "أظهر استطلاع تقدم حزب العمال على حزب الخضر بست نقاط.",
    ),
    pytest.param(
        "direction",
        "Prices in Tunis are lower than in Rabat.",
        "Prices in Rabat are lower than in Tunis.",
    ),
    pytest.param(
        "number_role",
        "Women outnumber men by 30 to 12.",
        "The class has 30 men and 12 women.",
    ),
    pytest.param(
        "direction",
        "القطار أسرع من العبارة.",
        "العبارة أسرع من القطار.",
    ),
    pytest.param(
        "direction",
        "Sales of phones overtook sales of cameras.",
        "Sales of cameras overtook sales of phones.",
    ),
    pytest.param(
        "units",
        "يضخ البئر 300 لتر في الساعة.",
        "The well gives 300 litres a day.",
    ),
    pytest.param(
        "units",
        "The well gives 300 litres an hour.",
        "يضخ البئر 300 لتر يوميا.",
    ),
    pytest.param(
        "units",
        "The fire burned 40 kilometres.",
        "أتت النار على 40 كيلومترا مربعا.",
    ),
    pytest.param(
        "units",
        "The four ships carried 28 tonnes in total.",
        "The four ships carried 28 tonnes each.",
    ),
    pytest.param(
        "units",
        "Every family will get 200 dollars each month.",
        "Every family will get 200 dollars each week.",
    ),
    pytest.param(
        "units",
        "All four vessels hold 28 tonnes each.",
        "The four vessels hold a combined 28 tonnes.",
    ),
    pytest.param(
        "units",
        "دفعت كل أسرة 500 دينار.",
        "دفعت الأسر مجتمعة 500 دينار.",
    ),
    pytest.param(
        "units",
        "دفع السائق 500 دينار شهريا.",
        "دفع السائق 500 دينار سنويا.",
    ),
    pytest.param(
        "number_role",
        "He was sentenced to four years.",
        "He served four years of a ten-year sentence.",
    ),
    pytest.param(
        "number_role",
        "The station opened two years ahead of schedule.",
        "The station opened two years behind schedule.",
    ),
    pytest.param(
        "dates",
        "The alerts came in at 1:25 a.m.",
        "The alerts came in at 1:25 p.m.",
    ),
    pytest.param(
        "dates",
        "يقطع الماء بين التاسعة والخامسة صباحا.",
        "يقطع الماء بين العاشرة مساء والخامسة صباحا.",
    ),
    pytest.param(
        "dates",
        "يبدأ الحظر عند الثامنة مساء.",
        "يبدأ الحظر عند التاسعة مساء.",
    ),
    pytest.param(
        "dates",
        "The curfew starts at 8 p.m.",
        "يبدأ الحظر عند التاسعة مساء.",
    ),
    pytest.param(
        "number_role",
        "The council unanimously voted for the plan.",
        "Six of the nine members voted for the plan.",
    ),
    pytest.param(
        "number_role",
        "A six-day truce was agreed.",
        "After six days of talks both sides agreed a 21-day truce.",
    ),
    pytest.param(
        "number_role",
        "منحت الدولة قرضا بقيمة 40 مليون دولار.",
        "منحت الدولة قرضا بقيمة 90 مليون دولار لبناء مصنع كلفته 40 مليون دولار.",
    ),
    pytest.param(
        "direction",
        "The bank brought rates down to 4 percent.",
        "The bank raised rates to 4 percent.",
    ),
    pytest.param(
        "units",
        "Landing speed exceeded the limit by 22 kilometres per hour.",
        "تجاوزت سرعة الهبوط الحد بـ22 عقدة.",
    ),
    pytest.param(
        "units",
        "تجاوزت سرعة الهبوط الحد الموصى به بـ٢٢ كيلومترًا في الساعة.",
        "خلص تقرير إلى أن الطائرة هبطت بسرعة تفوق السرعة الموصى بها بـ22 عقدة",
    ),
]
TRUE = [
    pytest.param(
        "The road has been closed since Friday.",
        "The road, closed since Friday, is to reopen on Monday.",
    ),
    pytest.param(
        "Labour trail the Greens by six points.",
        "The Greens are six points ahead of Labour.",
    ),
    pytest.param(
        "Labour lead the Greens by six points in the poll.",
        "A poll put Labour six points ahead of the Greens.",
    ),
    pytest.param(
        "Labour is six points ahead of the Greens.",
        "The Greens trail Labour by six points.",
    ),
    pytest.param(
        "The Greens remain six points behind Labour.",
        "A poll put Labour six points ahead of the Greens.",
    ),
    pytest.param(
        "Ahead of the summit, the minister met the envoy.",
        "The minister met the envoy ahead of the summit.",
    ),
    pytest.param(
        "The envoy left before the vote ended.",
        "The vote ended after the envoy had left.",
    ),
    pytest.param(
        "The minister resigned after the court ruled against the bank.",
        "The court ruled against the bank before the minister resigned.",
    ),
    pytest.param(
        "حزب العمال متأخر عن حزب الخضر بست نقاط.",
        "يتقدم حزب الخضر على حزب العمال بست نقاط.",
    ),
    pytest.param(
        "Landing fees are 40 dinars per month.",
        "Landing fees are 40 dinars a month.",
    ),
    pytest.param(
        "يضخ البئر 300 لتر يوميا.",
        "The well gives 300 litres a day.",
    ),
    pytest.param(
        "The fire burned 40 square kilometres.",
        "أتت النار على 40 كيلومترا مربعا.",
    ),
    pytest.param(
        "Each of the three banks got 90 million dollars.",
        "The three banks got 90 million dollars each.",
    ),
    pytest.param(
        "Four planes, each with two engines, were sent.",
        "Four planes with two engines each were sent.",
    ),
    pytest.param(
        "Exports fell by 40,000 barrels a day.",
        "Exports fell by 40,000 barrels per day.",
    ),
    pytest.param(
        "They met 3 times a year ago.",
        "A year ago they met 3 times.",
    ),
    pytest.param(
        "Output was 40,000 barrels daily in the month of May.",
        "Output was 40,000 barrels a day in May.",
    ),
    pytest.param(
        "The company lost 3 million dollars in the year to June.",
        "The company lost 3 million dollars a year to June.",
    ),
    pytest.param(
        "In total, 28 tonnes left the port.",
        "Four ships left port with 28 tonnes.",
    ),
    pytest.param(
        "دفع السائق 500 دينار في الشهر.",
        "دفع السائق 500 دينار شهريا.",
    ),
    pytest.param(
        "دفعت كل أسرة 500 دينار.",
        "دفعت الأسر 500 دينار لكل واحدة.",
    ),
    pytest.param(
        "He was given ten years in prison.",
        "He served four years of a ten-year sentence.",
    ),
    pytest.param(
        "He was jailed for ten years.",
        "A court sentenced him to ten years in prison.",
    ),
    pytest.param(
        "حكمت المحكمة عليه بالسجن عشر سنوات.",
        "قضت المحكمة بسجنه عشر سنوات.",
    ),
    pytest.param(
        "قضت المحكمة بسجنه عشر سنوات.",
        "حكم عليه بالسجن عشر سنوات.",
    ),
    pytest.param(
        "The ambulance was delayed by 40 minutes.",
        "The ambulance came 40 minutes late.",
    ),
    pytest.param(
        "The station opened after a delay of two years.",
        "The station opened two years behind schedule.",
    ),
    pytest.param(
        "The shares closed 2 percent lower.",
        "The shares fell as much as 7 percent before closing 2 percent lower.",
    ),
    pytest.param(
        "أغلقت الأسهم على انخفاض 2 في المئة.",
        "هبطت الأسهم بما يصل إلى 7 في المئة قبل أن تغلق على انخفاض 2 في المئة.",
    ),
    pytest.param(
        "The rescue came in 40 minutes.",
        "The rescue came within 40 minutes.",
    ),
    pytest.param(
        "The alerts arrived before midday.",
        "The alerts arrived shortly before noon but were not opened until 1:25 p.m.",
    ),
    pytest.param(
        "ينطلق السباق في الثامنة صباحا من الساحة الرابعة.",
        "ينطلق السباق عند الساعة 8 صباحا من الساحة الرابعة.",
    ),
    pytest.param(
        "حلت في المرتبة الثانية مساء الأحد.",
        "حلت مساء الأحد في المرتبة الثانية.",
    ),
    pytest.param(
        "وقع الوزير الوثيقة الثانية ليلا.",
        "وقع الوزير ليلا الوثيقة الثانية.",
    ),
    pytest.param(
        "A truce of 21 days was agreed.",
        "After six days of talks both sides agreed a 21-day truce.",
    ),
    pytest.param(
        "A truce lasting three weeks was agreed.",
        "After six days of talks both sides agreed a 21-day truce.",
    ),
    pytest.param(
        "منحت الدولة قرضا بقيمة 90 مليون دولار.",
        "منحت الدولة قرضا بقيمة 90 مليون دولار لبناء مصنع كلفته 40 مليون دولار.",
    ),
    pytest.param(
        "The bank has put rates up to 4 percent.",
        "The bank raised rates to 4 percent.",
    ),
    pytest.param(
        "They put up 40 refugees.",
        "They housed 40 refugees.",
    ),
    pytest.param(
        "قال الوزير إن تونس منحت 12 حافلة.",
        "منحت تونس الجزائر 12 حافلة، قال الوزير.",
    ),
    pytest.param(
        "قدمت قطر 12 مليون دولار لإعادة إعمار غزة.",
        "قدمت قطر 12 مليون دولار لإعمار غزة، ووعدت تركيا بخمسة ملايين.",
    ),
    pytest.param(
        "Gaza got 12 million dollars from Qatar.",
        "Qatar gave Gaza 12 million dollars and Turkey promised five million.",
    ),
    pytest.param(
        "خرج من حلب 12 ألف نازح وصل منهم 3 آلاف إلى حماة.",
        "وصل إلى حماة 3 آلاف من أصل 12 ألف نازح خرجوا من حلب.",
    ),
    pytest.param(
        "بلغ عدد القتلى 40 وعدد الجرحى 310.",
        "أصيب 310 أشخاص ولقي 40 حتفهم.",
    ),
    pytest.param(
        "ارتفع عدد الطلاب إلى 900 بعدما كان 700 العام الماضي.",
        "كان عدد الطلاب 700 العام الماضي وأصبح 900.",
    ),
]


@pytest.fixture(scope="module")
def words() -> Thesaurus:
    """Return the thesaurus with the names of the seeds."""
    return Thesaurus(load_tables(SEEDS))


def _language(text: str) -> str:
    return "en" if text.isascii() else "ar"


@pytest.mark.parametrize(("checks", "claim", "evidence"), FALSE)
def test_an_exchanged_number_is_rejected(
    words: Thesaurus, checks: str, claim: str, evidence: str
) -> None:
    """What the evidence tells of another number, side, camp or time is no support."""
    reasons = verify(claim, _language(claim), [evidence], thesaurus=words)
    assert {r.check for r in reasons} & set(checks.split())


@pytest.mark.parametrize(("claim", "evidence"), TRUE)
def test_a_number_with_its_own_words_is_not(words: Thesaurus, claim: str, evidence: str) -> None:
    """The same in another order, from the other side or the other end passes."""
    assert () == verify(claim, _language(claim), [evidence], thesaurus=words)
