"""Numbers that a claim reckons from those of its evidence: differences, shares, rests, sums."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.language.tables import load_tables

SEEDS = Path(__file__).parents[3] / "seeds"

FALSE = [
    pytest.param(
        "direction numbers",
        "Exports rose by 130,000 barrels a day.",
        "Exports fell from 320,000 barrels a day to 190,000.",
    ),
    pytest.param(
        "direction numbers",
        "The budget shrank by 250 million dollars.",
        "The budget grew from 1.1 billion dollars to 1.35 billion dollars.",
    ),
    pytest.param(
        "numbers",
        "The budget is 250 million dollars.",
        "The budget grew from 1.1 billion dollars to 1.35 billion dollars.",
    ),
    pytest.param(
        "numbers",
        "Exports were 130,000 barrels a day.",
        "Exports fell from 320,000 barrels a day to 190,000.",
    ),
    pytest.param(
        "direction numbers",
        "زادت الصادرات 130 ألف برميل يوميا.",
        "تراجعت الصادرات من 320 ألف برميل يوميا إلى 190 ألفا.",
    ),
    pytest.param(
        "numbers",
        "Less than half of the nine planes were shot down.",
        "Air defences shot down five of the nine planes.",
    ),
    pytest.param(
        "numbers",
        "More than half of the nine planes were not shot down.",
        "Air defences shot down five of the nine planes.",
    ),
    pytest.param(
        "numbers",
        "Four of the nine planes were shot down.",
        "Air defences shot down five of the nine planes.",
    ),
    pytest.param(
        "number_role",
        "Five of the planes hit tanks.",
        "Air defences shot down five of the nine planes; the rest hit tanks.",
    ),
    pytest.param(
        "numbers",
        "Four of the planes were shot down.",
        "Air defences shot down five of the nine planes; the rest hit tanks.",
    ),
    pytest.param(
        "numbers",
        "Premiums were cut by more than two thirds.",
        "Insurers cut premiums from 3 percent to 1.2 percent.",
    ),
    pytest.param(
        "direction numbers",
        "Premiums rose by more than half.",
        "Insurers cut premiums from 3 percent to 1.2 percent.",
    ),
    pytest.param(
        "numbers",
        "Premiums were cut by less than half.",
        "Insurers cut premiums from 3 percent to 1.2 percent.",
    ),
    pytest.param(
        "numbers",
        "Premiums were cut to more than half.",
        "Insurers cut premiums from 3 percent to 1.2 percent.",
    ),
    pytest.param(
        "numbers",
        "A third of the farms may close.",
        "One in five farms may close.",
    ),
    pytest.param(
        "numbers",
        "The army controls more than a third of the city.",
        "The army controls 30 percent of the city.",
    ),
    pytest.param(
        "numbers",
        "70 percent of the fire is under control.",
        "The crews have 30 percent of the fire under control.",
    ),
    pytest.param(
        "numbers",
        "The camp was built for more than three times as many people as it has refugees.",
        "The camp, built for 25,000 people, has about 90,000 refugees.",
    ),
    pytest.param(
        "numbers",
        "The camp has more than four times as many people as it was built for.",
        "The camp, built for 25,000 people, has about 90,000 refugees.",
    ),
    pytest.param(
        "numbers",
        "The camp has twice as many people as it was built for.",
        "The camp, built for 25,000 people, has about 90,000 refugees.",
    ),
    pytest.param(
        "numbers",
        "There were 229 passengers on board.",
        "The ferry carried 212 passengers and 17 crew.",
    ),
    pytest.param(
        "numbers",
        "There were 239 people on board.",
        "The ferry carried 212 passengers and 17 crew.",
    ),
    pytest.param(
        "numbers",
        "Labour were on 25 percent.",
        "A poll put Labour on 34 percent, nine points ahead of the Greens.",
    ),
    pytest.param(
        "numbers",
        "The Greens were on 43 percent.",
        "A poll put Labour on 34 percent, nine points ahead of the Greens.",
    ),
    pytest.param(
        "numbers",
        "Turnout this year was 62 percent.",
        "Turnout was 71 percent, nine points higher than in 2021.",
    ),
    pytest.param(
        "numbers",
        "Turnout in 2021 was 80 percent.",
        "Turnout was 71 percent, nine points higher than in 2021.",
    ),
    pytest.param(
        "numbers",
        "The rebels hold 400 of them.",
        "There are 600 prisoners, two thirds of them held by the government.",
    ),
    pytest.param(
        "numbers",
        "مر المشروع بأغلبية 36 صوتا.",
        "أقر المجلس المشروع بأغلبية 178 صوتا مقابل 142.",
    ),
    pytest.param(
        "numbers",
        "عارض المشروع 36 نائبا.",
        "أقر المجلس المشروع بأغلبية 178 صوتا مقابل 142.",
    ),
    pytest.param(
        "numbers",
        "Prices rose to twice their level.",
        "Prices rose from 3 dollars to 5 dollars.",
    ),
    pytest.param(
        "numbers",
        "The toll in Homs is three times that in Hama.",
        "The strike killed 15 people in Homs and 45 in Hama.",
    ),
    pytest.param(
        "numbers",
        "The toll in Hama is three times that in Homs.",
        "The strike killed 15 people in Homs and 50 in Hama.",
    ),
    pytest.param(
        "numbers",
        "قتلى حمص ثلاثة أضعاف قتلى حماة.",
        "أسفرت الضربة عن 15 قتيلا في حمص و45 في حماة.",
    ),
    pytest.param(
        "direction numbers",
        "خفضت الأقساط إلى أكثر من النصف.",
        "خفضت شركات التأمين الأقساط من 3 في المئة إلى 1.2 في المئة.",
    ),
    pytest.param(
        "numbers",
        "Two thirds of the planes were shot down.",
        "Air defences shot down five of the nine planes.",
    ),
    pytest.param(
        "numbers",
        "Nearly half of the ministers resigned.",
        "Eight of the nine ministers resigned.",
    ),
    pytest.param(
        "numbers",
        "Nearly half of the ministers resigned.",
        "Four of the nine ministers stayed and five resigned.",
    ),
    pytest.param(
        "numbers",
        "More than a third of those killed were children.",
        "The strike killed 12 people and hurt 30, of whom 12 were children.",
    ),
    pytest.param(
        "numbers",
        "A quarter of the houses were rebuilt.",
        "The flood destroyed 40 houses, and 10 of them burned down.",
    ),
    pytest.param(
        "numbers",
        "There were 52 people among the dead.",
        "The strike killed 12 people and hurt 40.",
    ),
    pytest.param(
        "numbers",
        "In total 52 people were killed.",
        "The strike killed 12 people and hurt 40 people.",
    ),
    pytest.param(
        "numbers",
        "The bank lost 22 million dollars.",
        "The bank gave 73 million dollars to the port and 95 million to the airport.",
    ),
    pytest.param(
        "direction numbers",
        "The airport got 22 million dollars more than the port.",
        "The bank gave 73 million dollars to the airport against 95 million to the port.",
    ),
    pytest.param(
        "numbers",
        "It will be closed for 18 days.",
        "The talks moved from 3 May to 21 May.",
    ),
    pytest.param(
        "numbers",
        "The party has a margin of 9 seats.",
        "The party won 34 seats and lost 25.",
    ),
    pytest.param(
        "numbers",
        "Labour stood at 25 percent.",
        "A poll put Labour on 34 percent, nine points ahead of the Greens.",
    ),
    pytest.param(
        "numbers",
        "The hostages spent more than seven weeks in captivity.",
        "The hostages spent 47 days in captivity.",
    ),
    pytest.param(
        "numbers",
        "The hostages spent less than six weeks in captivity.",
        "The hostages spent 47 days in captivity.",
    ),
    pytest.param(
        "numbers",
        "A truce of about three months was discussed.",
        "A 60-day truce was discussed.",
    ),
    pytest.param(
        "numbers",
        "استمر الإضراب أكثر من أسبوعين.",
        "استمر الإضراب 12 يوما.",
    ),
    pytest.param(
        "numbers",
        "The runway is more than two kilometres long.",
        "The runway is 1,900 metres long.",
    ),
    pytest.param(
        "numbers",
        "The fire burned 410 square kilometres of forest.",
        "The fire burned 4,100 hectares of forest.",
    ),
    pytest.param(
        "numbers",
        "The fire burned 41 kilometres of forest.",
        "The fire burned 4,100 hectares of forest.",
    ),
    pytest.param(
        "numbers",
        "A truce of two months was discussed.",
        "A 50-day truce was discussed.",
    ),
    pytest.param(
        "number_role",
        "Eight of the 480 firefighters were sent by Cyprus.",
        "The operation involves 480 firefighters and eight planes, three of them sent by Cyprus.",
    ),
    pytest.param(
        "number_role",
        "Three of the 480 firefighters were sent by Cyprus.",
        "The operation involves 480 firefighters and eight planes, three of them sent by Cyprus.",
    ),
    pytest.param(
        "number_role",
        "رفع غلاء الصلب الميزانية إلى 1.1 مليار دولار.",
        "The budget has grown from $1.1 billion to $1.35 billion because of higher steel prices",
    ),
    pytest.param(
        "number_role",
        "Steel prices raised the budget to $1.1 billion.",
        "The budget has grown from $1.1 billion to $1.35 billion because of higher steel prices",
    ),
    pytest.param(
        "direction",
        "The bank kept rates at 4 percent.",
        "The bank cut rates to 4 percent.",
    ),
    pytest.param(
        "numbers",
        "The army's toll is nearly three times that of the rights group.",
        "The rights group spoke of 44 killed. The army said the strike killed 15 people.",
    ),
]
TRUE = [
    pytest.param(
        "Exports fell by 130,000 barrels a day.",
        "Exports fell from 320,000 barrels a day to 190,000.",
    ),
    pytest.param(
        "The budget grew by 250 million dollars.",
        "The budget grew from 1.1 billion dollars to 1.35 billion dollars.",
    ),
    pytest.param(
        "More than half of the nine planes were shot down.",
        "Air defences shot down five of the nine planes.",
    ),
    pytest.param(
        "Four of the planes hit tanks.",
        "Air defences shot down five of the nine planes; the rest hit tanks.",
    ),
    pytest.param(
        "Premiums were cut by more than half.",
        "Insurers cut premiums from 3 percent to 1.2 percent.",
    ),
    pytest.param(
        "Premiums were cut to less than half.",
        "Insurers cut premiums from 3 percent to 1.2 percent.",
    ),
    pytest.param(
        "A fifth of the farms may close.",
        "One in five farms may close.",
    ),
    pytest.param(
        "The army controls nearly a third of the city.",
        "The army controls 30 percent of the city.",
    ),
    pytest.param(
        "The camp has more than three times as many people as it was built for.",
        "The camp, built for 25,000 people, has about 90,000 refugees.",
    ),
    pytest.param(
        "There were 229 people on board.",
        "The ferry carried 212 passengers and 17 crew.",
    ),
    pytest.param(
        "The Greens were on 25 percent.",
        "A poll put Labour on 34 percent, nine points ahead of the Greens.",
    ),
    pytest.param(
        "Turnout in 2021 was 62 percent.",
        "Turnout was 71 percent, nine points higher than in 2021.",
    ),
    pytest.param(
        "The government holds 400 of them.",
        "There are 600 prisoners, two thirds of them held by the government.",
    ),
    pytest.param(
        "قتلى حماة ثلاثة أضعاف قتلى حمص.",
        "أسفرت الضربة عن 15 قتيلا في حمص و45 في حماة.",
    ),
    pytest.param(
        "The hostages spent more than six weeks in captivity.",
        "The hostages spent 47 days in captivity.",
    ),
    pytest.param(
        "The hostages spent less than seven weeks in captivity.",
        "The hostages spent 47 days in captivity.",
    ),
    pytest.param(
        "A truce of about two months was discussed.",
        "A 60-day truce was discussed.",
    ),
    pytest.param(
        "استمر الإضراب أقل من أسبوعين.",
        "انتهى الإضراب بعد 12 يوما. استمر الإضراب 12 يوما.",
    ),
    pytest.param(
        "The runway is less than two kilometres long.",
        "The runway is 1,900 metres long.",
    ),
    pytest.param(
        "The fire burned 41 square kilometres of forest.",
        "The fire burned 4,100 hectares of forest.",
    ),
    pytest.param(
        "أتى الحريق على 41 كيلومترا مربعا من الغابات.",
        "أتى الحريق على 4100 هكتار من الغابات.",
    ),
    pytest.param(
        "Three of the eight planes were sent by Cyprus.",
        "The operation involves 480 firefighters and eight planes, three of them sent by Cyprus.",
    ),
    pytest.param(
        "ثلاث من الطائرات الثماني أرسلتها قبرص.",
        "يشارك في المكافحة 480 إطفائيا وثماني طائرات، ثلاث منها أرسلتها قبرص.",
    ),
    pytest.param(
        "رفع غلاء الصلب الميزانية إلى 1.35 مليار دولار.",
        "The budget has grown from $1.1 billion to $1.35 billion because of higher steel prices",
    ),
    pytest.param(
        "قتل ثلاثة على الأقل.",
        "قتل ثلاثة على الأقل، وحلقت مسيرات فوق المدينة.",
    ),
    pytest.param(
        "A total of 229 people were on board.",
        "انقلبت العبارة وعلى متنها 212 راكبا و17 من أفراد الطاقم.",
    ),
]


@pytest.fixture(scope="module")
def words() -> Thesaurus:
    """Return the thesaurus with the names of the seeds."""
    return Thesaurus(load_tables(SEEDS))


def _language(text: str) -> str:
    return "en" if text.isascii() else "ar"


@pytest.mark.parametrize(("checks", "claim", "evidence"), FALSE)
def test_a_number_that_is_not_so_reckoned_is_rejected(
    words: Thesaurus, checks: str, claim: str, evidence: str
) -> None:
    """Another operation, direction, share or side makes another number."""
    reasons = verify(claim, _language(claim), [evidence], thesaurus=words)
    assert {r.check for r in reasons} & set(checks.split())


@pytest.mark.parametrize(("claim", "evidence"), TRUE)
def test_a_number_that_the_evidence_makes_passes(
    words: Thesaurus, claim: str, evidence: str
) -> None:
    """What the words name can be reckoned from numbers of the evidence."""
    assert () == verify(claim, _language(claim), [evidence], thesaurus=words)
