"""Another turn in the same language: wishes, who speaks, offices, amounts, like words."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

# evidence => claim
_ALIKE = """
The council will vote on the bridge in March. => The council is set to vote on the bridge in March.
Marlow Rail expects to finish the tunnel by 2029. => Marlow Rail should finish the tunnel by 2029.
The bridge should reopen in May, officials said. => Officials expect the bridge to reopen in May.
The ban will take effect on 1 July. => The ban takes effect on 1 July.
The ban takes effect on 1 July. => The ban will take effect on 1 July.
Flights will resume on Monday, the airport said. => Flights resume on Monday.
The trial is scheduled to open on 4 May. => The trial opens on 4 May.
The union said it was considering a second strike. => The union is weighing a second strike.
The ministry plans to raise the tax on sugar. => The ministry wants to raise the tax on sugar.
A judge ordered the club to pay the players. => The club has to pay the players, a judge ruled.
A judge ordered the club to pay the players by Friday. => \
The club has until Friday to pay the players.
Corvin agreed to buy the bank's Polish arm. => Corvin will buy the bank's Polish arm.
Snow may fall in the valley on Friday, forecasters said. => \
There is a chance of snow in the valley on Friday.
The singer has cancelled her tour due to a throat infection. => \
The singer called off her tour because of a throat infection.
A 34-year-old suspect will appear in court on Monday. => \
The suspect, aged 34, is due in court on Monday.
One of the pilots said the runway was too short. => A pilot said the runway was too short.
Former bank manager Jan Witt was arrested. => Jan Witt, formerly a bank manager, was arrested.
Jan Witt, former head of the bank, was arrested. => \
Jan Witt, once the head of the bank, was arrested.
Her attorney, Simon Ault, said she was innocent. => Her lawyer, Simon Ault, said she was innocent.
The mill's operator, Tarnwood, said it would hire 40 people. => \
Tarnwood will hire 40 people, according to the company.
Thieves stole 3,000 kilograms of rice. => Three tonnes of rice were stolen.
The trail is 2,500 metres long. => The trail is 2.5 kilometres long.
The journey took 90 minutes. => The journey took an hour and a half.
The outage lasted 30 minutes. => The outage lasted half an hour.
The plant makes 1,200 megawatts. => The plant makes 1.2 gigawatts.
Rent rose from $1,000 to $1,200. => Rent rose by $200 to $1,200.
Support fell by 3 percentage points. => Support fell by 3 points.
Women won 20 of the 40 seats. => Half of the 40 seats went to women.
Fibre reaches 75 percent of homes. => Three quarters of households have fibre.
The town clerk said 12 of the 31 were at school and that four had left. => \
Four of the 31 had left, the town clerk said.
The tax does not apply to bicycles. => Bicycles are exempt from the tax.
The mayor rejected the suggestion of a cover-up. => \
The mayor dismissed the suggestion of a cover-up.
Judges threw out the appeal. => The court turned down the appeal.
Shareholders must still approve the deal. => The deal needs the approval of shareholders.
The company has 2,400 workers at four plants. => \
The company employs 2,400 staff across four plants.
Children will receive the jab at no cost. => The vaccine will be given free to children.
Some 3,000 homes lost power after heavy snowfall. => \
Heavy snow left 3,000 homes without electricity.
In March 21 people were missing. => In March 21 people were unaccounted for.
Half of the people hospitalised have been discharged. => \
Half of those taken to hospital have gone home.
The bridge dates from 1932. => The bridge was built in 1932.
The guards handed over their weapons on Sunday. => The guards surrendered their weapons on Sunday.
The board voted for the sale on Sunday. => The board backed the sale on Sunday.
استدعت الشركة 14000 كيلوغرام من الجبن يوم الأحد. => استدعت الشركة 14 طنا من الجبن يوم الأحد.
ارتفع الإيجار من 1000 دولار إلى 1200 دولار. => ارتفع الإيجار بمقدار 200 دولار إلى 1200 دولار.
It was the club's fourth win in a row. => It was the club's fourth consecutive win.
"""

# the check that finds it | evidence => claim
_APART = """
modality | The union threatened to strike if talks fail. => The union struck.
modality | Lopez is expected to be out for six weeks. => Lopez will be out for six weeks.
modality | Lopez, who has a broken toe, is expected to be out for six weeks. => \
Lopez will be out for six weeks.
modality | The mayor said on Monday that she was thinking of quitting. => The mayor quit on Monday.
modality | The two firms are in talks on a merger. => The two firms merged.
modality | The ministry wants to raise the tax on sugar. => The ministry raised the tax on sugar.
modality | The plant will employ 500 people. => The plant employs 500 people.
modality | The council approved the bridge. => The council will approve the bridge.
modality | The court agreed to hear the case. => The court managed to hear the case.
source_plurality | A teacher said the roof had leaked for years. => \
Teachers said the roof had leaked for years.
source_plurality | The bridge was closed, according to an engineer. => \
The bridge was closed, according to engineers.
source_plurality | A cook who asked not to be named said the oven was faulty. => \
Several cooks who asked not to be named said the oven was faulty.
source_plurality | Residents said the water smelled of fuel. => \
A resident said the water smelled of fuel.
speaker | Mayor Olga Prinz said the pool would close in June. "We had no choice," treasurer Tim \
Vance said. => \
"We had no choice," mayor Olga Prinz said.
speaker | Rescuer Lena Park said two boys were pulled out. "The ice was too thin," said \
fisherman Ole Dahl. => \
"The ice was too thin," rescuer Lena Park said.
speaker | Reed appealed, and his lawyer, Jo Marsh, called the ruling "a sad day for justice". => \
Prosecutors called the ruling "a sad day for justice".
speaker | Commuters complained of long delays; the operator blamed a broken signal. => \
Commuters blamed a broken signal.
entities | A supplier, Tarn Castings, sued Brenner Motors over the brakes. => \
Hollis sued Brenner Motors over the brakes.
entities | Transport chief Rosa Kerr told reporters the road would reopen. => \
Delaney told reporters the road would reopen.
title | Her brother, Simon Ault, said she was innocent. => \
Her lawyer, Simon Ault, said she was innocent.
title | Her surgeon, Nadia Rahm, said she would rest. => \
Her coach, Nadia Rahm, said she would rest.
units | Rates were cut by half a percentage point. => Rates were cut by half a percent.
units | The bank raised its rate by a quarter of a percentage point. => \
The bank raised its rate by a quarter of a percent.
numbers | Rent rose from $1,000 to $1,200. => Rent rose by $300 to $1,200.
numbers | The trail is 2,500 metres long. => The trail is 25 kilometres long.
numbers | The outage lasted 45 minutes. => The outage lasted half an hour.
number_role | Unemployment rose to 6 percent. => Unemployment rose by 6 percent.
number_role | The motion was passed by 54 votes to 31 with 9 absences. => \
The motion was passed by 54 votes to 9 with 31 absences.
cause | The dam burst on Sunday after two days of rain. => \
Two days of rain caused the dam to burst on Sunday.
attribution | Two former guards told the paper that wardens had ignored complaints about the \
locks. => \
Wardens ignored complaints about the locks.
attribution | The firm had been warned twice about the pump, according to a union official. => \
The firm had been warned twice about the pump.
source_plurality | قالت ممرضة إن السقف كان متصدعا. => قالت ممرضات إن السقف كان متصدعا.
source_plurality | السقف متصدع بحسب مهندس. => السقف متصدع بحسب مهندسين.
units | رفع البنك الفائدة بمقدار نصف نقطة مئوية. => رفع البنك الفائدة بمقدار نصف في المئة.
cause | انهار الجسر يوم الأحد بعد أمطار غزيرة. => أدت أمطار غزيرة إلى انهيار الجسر يوم الأحد.
attribution | قال موظفان سابقان إن المديرين تجاهلوا شكاوى السكان. => تجاهل المديرون شكاوى السكان.
content | People in nearby states also felt the earthquake. => \
The quake killed people in neighbouring countries.
content | The ferry, with 64 people on board, hit a sandbank. => \
The ferry sank with 64 people on board.
content | The pool was closed to visitors. => The pool was closed to new pupils.
"""


def _pairs(lines: str) -> list[tuple[str, ...]]:
    return [
        tuple(part.strip() for part in line.replace("=>", "|").split("|"))
        for line in lines.strip().splitlines()
    ]


def _language(text: str) -> str:
    return "en" if text.isascii() else "ar"


@pytest.mark.parametrize(("evidence", "claim"), _pairs(_ALIKE))
def test_another_turn_that_says_the_same_is_let_through(evidence: str, claim: str) -> None:
    """A reader would sign it."""
    assert verify(claim, _language(claim), [evidence]) == ()


@pytest.mark.parametrize(("check", "evidence", "claim"), _pairs(_APART))
def test_another_turn_that_says_more_is_found(check: str, evidence: str, claim: str) -> None:
    """Beside the turns that are let through, the checks still bite."""
    assert check in {r.check for r in verify(claim, _language(claim), [evidence])}
