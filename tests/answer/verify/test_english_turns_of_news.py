"""Turns of English news prose: what they say alike is accepted, what differs by one turn is not."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Ortega is not in custody.",
         "Ortega is free on bail"),
        ("The rate was left unchanged.",
         "The board made no change to the rate"),
        ("The union dismissed the report.",
         "The union rejected the report"),
        ("The ministry rejected the allegation.",
         "The ministry called the allegation a fabrication"),
        ("Never before had so many voters cast ballots in Talin.",
         ("The turnout in Talin was the highest since independence, with more voters "
          "casting ballots than ever")),
        ("The gates were opened at noon.",
         "The gates were not opened until noon"),
        ("Some farmers did not agree to sell their land.",
         "Some farmers refused to sell their land"),
        ("The shop did not open on Monday.",
         "The shop stayed closed on Monday"),
        ("The assembly rejected the pension bill.",
         "The assembly voted down the pension bill"),
        ("The rebels captured the town in May.",
         ("The president ruled out talks before the rebels leave the town, which they "
          "seized in May")),
        ("Asked about the lack of a permit, Hale said the office had been slow.",
         "Asked why he had no permit, Hale replied that the office had been slow"),
        ("The talks in Doha ended without an agreement.",
         "The two sides left the talks in Doha empty-handed"),
        ("The mayor did not attend the funeral.",
         "The mayor stayed away from the funeral"),
        ("The envoy turned up no sign of fraud.",
         "The envoy found no evidence of fraud"),
    ],
)  # fmt: skip
def test_negations_reworded_are_accepted(claim: str, evidence: str) -> None:
    """A negation told by another word is the same, an assertion is not."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Mayor Lind stayed in office.",
         "Mayor Lind did not stay in office after the vote"),
        ("The minister did not stay in office.",
         "The minister said he would not resign"),
        ("Ortega was kept in custody.",
         "Ortega was not in custody, his lawyer said"),
        ("Ortega is in custody.",
         "Ortega is free on bail until the trial"),
        ("Ortega is not free on bail.",
         "Ortega is not in custody"),
        ("The rate was changed.",
         "The board made no change to the rate"),
        ("The passengers were not unharmed.",
         "Nobody was hurt among the passengers"),
        ("The union accepted the report.",
         "The union rejected the report"),
        ("The union did not reject the report.",
         "The union dismissed the report"),
        ("The ministry confirmed the allegation.",
         "The ministry called the allegation a fabrication"),
        ("The ministry did not reject the allegation.",
         "The ministry called the allegation a fabrication"),
        ("The minister rejected the budget.",
         "The minister called the allegation about the budget a fabrication"),
        ("Never before had so few voters cast ballots in Talin.",
         "The turnout in Talin was the highest ever: more voters cast ballots than in 2019"),
        ("The gates were opened before noon.",
         "The gates were not opened until noon"),
        ("The gates were opened.",
         "The gates will not be opened until the repairs are done"),
        ("The gates have been opened.",
         "The gates have not been opened, officials said, until now"),
        ("Some farmers agreed to sell their land.",
         "Some farmers refused to sell their land"),
        ("Some farmers did not refuse to sell their land.",
         "Some farmers refused to sell their land"),
        ("The factory did not close.",
         "The factory closed in May"),
        ("The factory did not continue production.",
         "The factory, which closed its shop, continued production"),
        ("The museum did not open on Monday.",
         "The shop stayed closed on Monday while the museum sold tickets"),
        ("The assembly passed the pension bill.",
         "The assembly voted down the pension bill"),
        ("The assembly did not reject the pension bill.",
         "The assembly voted down the pension bill"),
        ("The president held talks with the rebels.",
         "The president ruled out talks before the rebels leave the town"),
        ("There was no lack of water in the camp.",
         "There was a lack of water in the camp"),
        ("The two sides reached an agreement in Doha.",
         "The two sides left Doha without an agreement"),
        ("The company has paid its creditors.",
         "The company defaulted on its loans and did not pay its creditors"),
        ("The bridge is safe, engineers said.",
         "Engineers said the bridge was not safe"),
        ("The mayor attended the funeral.",
         "The mayor stayed away from the funeral"),
        ("The mayor did not stay away from the funeral.",
         "The mayor did not attend the funeral"),
        ("The envoy found evidence of fraud.",
         "The envoy found no evidence of fraud"),
        ("The drug is no longer sold in Spain.",
         "The drug is sold in Spain"),
        ("The city is without electricity no longer.",
         "The city is without electricity"),
    ],
)  # fmt: skip
def test_negations_changed_are_rejected(claim: str, evidence: str) -> None:
    """A negation told by another word is the same, an assertion is not."""
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Norland's foreign minister, Ada Quist, denied it.",
         "The defence ministry blamed Norland, whose foreign minister, Ada Quist, denied it"),
    ],
)  # fmt: skip
def test_titles_reworded_are_accepted(claim: str, evidence: str) -> None:
    """A title keeps the word before it, and takes no other."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Norland's defence minister, Ada Quist, denied it.",
         "The defence ministry blamed Norland, whose foreign minister, Ada Quist, denied it"),
        ("The deputy mayor opened the bridge.",
         "The mayor opened the bridge"),
        ("The former mayor opened the bridge.",
         "The mayor opened the bridge"),
    ],
)  # fmt: skip
def test_titles_changed_are_rejected(claim: str, evidence: str) -> None:
    """A title keeps the word before it, and takes no other."""
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The WTO has published its report.",
         "The World Trade Organization has published its report"),
        ("The World Trade Organization has published its report.",
         "The WTO has published its report"),
    ],
)  # fmt: skip
def test_initials_reworded_are_accepted(claim: str, evidence: str) -> None:
    """A short name stands for the full one whose initials it has, and for no other."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The WHO has published its report.",
         "The World Trade Organization has published its report"),
        ("The International Trade Organization has published its report.",
         "The WTO has published its report"),
    ],
)  # fmt: skip
def test_initials_changed_are_rejected(claim: str, evidence: str) -> None:
    """A short name stands for the full one whose initials it has, and for no other."""
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Velmaria's navy sank the boat.",
         "The Velmarian navy sank the boat"),
    ],
)  # fmt: skip
def test_demonyms_reworded_are_accepted(claim: str, evidence: str) -> None:
    """A demonym made from a name is that land's, another is not."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Velmora's navy sank the boat.",
         "The Velmarian navy sank the boat"),
    ],
)  # fmt: skip
def test_demonyms_changed_are_rejected(claim: str, evidence: str) -> None:
    """A demonym made from a name is that land's, another is not."""
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The defence says the witness lied.",
         "The defence argues that the witness lied"),
        ("Farmers warn that the well could run dry by June.",
         "The well may run dry by June, according to farmers, who fear the worst"),
    ],
)  # fmt: skip
def test_saying_reworded_are_accepted(claim: str, evidence: str) -> None:
    """A verb of speech may say what the evidence tells, and no more."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Morden blames the tariff for the loss of 300 jobs.",
         "Morden said the tariff would apply to firms with 300 jobs"),
    ],
)  # fmt: skip
def test_saying_changed_are_rejected(claim: str, evidence: str) -> None:
    """A verb of speech may say what the evidence tells, and no more."""
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Her brother called the verdict a disgrace.",
         "The verdict is a disgrace, her brother said"),
        ("According to the union, the offer was insufficient.",
         "The union said the offer was insufficient"),
    ],
)  # fmt: skip
def test_judgements_reworded_are_accepted(claim: str, evidence: str) -> None:
    """A judgement stays his who gives it."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The verdict is a disgrace.",
         "The verdict is a disgrace, her brother said"),
        ("The offer was insufficient.",
         "The union said the offer was insufficient"),
    ],
)  # fmt: skip
def test_judgements_changed_are_rejected(claim: str, evidence: str) -> None:
    """A judgement stays his who gives it."""
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Another bank bought the shares.",
         "The shares were bought by a second bank"),
        ("Only members may vote on the plan.",
         "Voting on the plan is reserved for members"),
    ],
)  # fmt: skip
def test_another_and_only_reworded_are_accepted(claim: str, evidence: str) -> None:
    """ "Another" and "only" need their like."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Another bank bought the shares, the bank said.",
         "The bank said it bought the shares"),
        ("Only members may vote on the plan.",
         "Members, staff and guests may vote on the plan"),
    ],
)  # fmt: skip
def test_another_and_only_changed_are_rejected(claim: str, evidence: str) -> None:
    """ "Another" and "only" need their like."""
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The dispute began before Estia closed its border.",
         "Estia closed its border after the dispute began"),
        ("After the dispute began, Estia closed its border.",
         "Estia closed its border after the dispute began"),
    ],
)  # fmt: skip
def test_sequels_reworded_are_accepted(claim: str, evidence: str) -> None:
    """What came first stays first."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The dispute began after Estia closed its border.",
         "Estia closed its border after the dispute began"),
        ("Estia closed its border before the dispute began.",
         "Estia closed its border after the dispute began"),
    ],
)  # fmt: skip
def test_sequels_changed_are_rejected(claim: str, evidence: str) -> None:
    """What came first stays first."""
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The river has burst its banks.",
         "The river burst its banks on Thursday"),
        ("The senate approved the pact.",
         "The pact won the approval of the senate"),
        ("The minister has named a mediator.",
         "The minister appointed a mediator"),
        ("The vote scheduled for May has been put off.",
         "The vote scheduled for May was postponed"),
        ("Oslo would like to host the talks.",
         "Oslo hopes to host the talks"),
        ("The plan has the support of the unions.",
         "The unions support the plan"),
        ("Doctors expect her to walk again.",
         "She is likely to walk again, doctors said"),
    ],
)  # fmt: skip
def test_perfects_reworded_are_accepted(claim: str, evidence: str) -> None:
    """What is wanted or possible is not done."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Teachers have won a reduction in class sizes.",
         "Teachers are demanding a reduction in class sizes"),
        ("The river has burst its banks.",
         "The river could burst its banks by Thursday"),
        ("The senate approved the pact.",
         "The pact still needs the approval of the senate"),
        ("The minister has named a mediator.",
         "The minister offered to appoint a mediator"),
        ("The vote scheduled for May has been put off.",
         "The vote scheduled for May may be postponed"),
        ("Oslo will host the talks.",
         "Oslo hopes to host the talks"),
        ("Doctors expect her to walk again.",
         "She may walk again, doctors said"),
    ],
)  # fmt: skip
def test_perfects_changed_are_rejected(claim: str, evidence: str) -> None:
    """What is wanted or possible is not done."""
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The flood killed 40 animals.",
         "The flood killed 40 goats"),
        ("Three vehicles were destroyed on the bridge.",
         "Three buses were destroyed on the bridge"),
        ("Storm victims are sheltering in three buildings.",
         "Storm victims are sheltering in three schools"),
        ("The officials met in Oslo.",
         "The ministers met in Oslo"),
        ("Two passengers were hurt in the accident.",
         "Two passengers were hurt in the crash"),
        ("The disease killed 12 people in Marlow.",
         "Cholera killed 12 people in Marlow"),
        ("The road remains closed.",
         "The road is closed"),
        ("The drug did not help patients breathe.",
         "The drug failed to improve patients' breathing"),
    ],
)  # fmt: skip
def test_wider_words_reworded_are_accepted(claim: str, evidence: str) -> None:
    """A wider word says less than a narrower one, but not under a negation."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The flood killed 40 goats.",
         "The flood killed 40 animals"),
        ("Police found no weapons in the flat.",
         "Police found no rifles in the flat"),
        ("All vehicles were destroyed.",
         "The buses were destroyed"),
        ("Three vehicles were destroyed on the bridge.",
         "Three houses were destroyed on the bridge, and buses stopped running"),
        ("Storm victims are sheltering in three schools.",
         "Storm victims are sheltering in three buildings"),
        ("The minister sold the vessels to Norland.",
         "The minister sold the planes to Norland"),
        ("The soldiers met in Oslo.",
         "The ministers met in Oslo"),
        ("Two children were hurt in the accident.",
         "Two passengers were hurt in the crash"),
        ("The disease killed 12 people in Marlow.",
         "The storm killed 12 people in Marlow"),
        ("The tax was repealed.",
         "The ban was repealed"),
        ("The road remains closed.",
         "The road is open"),
        ("The charity helped build the school.",
         "The charity wants to build the school"),
    ],
)  # fmt: skip
def test_wider_words_changed_are_rejected(claim: str, evidence: str) -> None:
    """A wider word says less than a narrower one, but not under a negation."""
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The Union promised to lift the quota by June.",
         "The Union said it would lift the quota by June"),
        ("The mayor pledged to resign.",
         '"I will resign," the mayor said'),
    ],
)  # fmt: skip
def test_promises_reworded_are_accepted(claim: str, evidence: str) -> None:
    """Who says that he will do it promises it; who states, or will not, does not."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The mayor pledged to resign.",
         "The mayor said he resigned"),
        ("The mayor pledged to resign.",
         '"I will not resign," the mayor said'),
        ("The rebels pledged to free the hostages.",
         "The army said the rebels would free the hostages"),
    ],
)  # fmt: skip
def test_promises_changed_are_rejected(claim: str, evidence: str) -> None:
    """Who says that he will do it promises it; who states, or will not, does not."""
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Snow cut off the villages.",
         "The villages were isolated by heavy snow"),
    ],
)  # fmt: skip
def test_doers_reworded_are_accepted(claim: str, evidence: str) -> None:
    """Who is behind "by" does it."""
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("A landslide cut off the villages.",
         "The villages were isolated by heavy snowfall"),
        ("The strike by drivers closed the port.",
         "The strike by dockers closed the port"),
    ],
)  # fmt: skip
def test_doers_changed_are_rejected(claim: str, evidence: str) -> None:
    """Who is behind "by" does it."""
    assert verify(claim, "en", [evidence])
