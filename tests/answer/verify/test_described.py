"""What describes one noun describes no other, and "no primary school" is not "no school"."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

# language | evidence | claim
_MOVED = """
en | He was convicted of leasing two boats to a firm run by his wife. | \
He was convicted of leasing two boats run by his wife.
en | The state sued a builder over a bridge designed by Lorne Hask. | \
The state sued a builder designed by Lorne Hask.
en | The bank lent 4 million dollars to a hotel chain which had gone bankrupt. | \
The bank, which had gone bankrupt, lent 4 million dollars to a hotel chain.
en | The driver hit a cyclist who was wearing headphones. | \
The driver, who was wearing headphones, hit a cyclist.
en | The ship, registered in Malta, rammed a pier built by the navy. | \
The ship, built by the navy, rammed a pier.
ar | أُدين بتأجير قاربين لشركة تديرها زوجته. | أُدين بتأجير قاربين تديرهما زوجته.
ar | صدم السائق دراجا كان يضع سماعات. | صدم السائق الذي كان يضع سماعات دراجا.
ar | حرر الجيش 12 عاملا من معسكر يحرسه أطفال. | حرر الجيش 12 عاملا يحرسهم أطفال.
ar | سُرقت من المتحف الذي تديره البلدية لوحتان. | سُرقت من المتحف لوحتان تديرهما البلدية.
"""
_WIDER = """
en | The minister said no primary school would be closed. | \
The minister said no school would be closed.
en | The strike did not affect any international flights. | \
The strike did not affect any flights.
en | All rural clinics have reopened. | All clinics have reopened.
en | Every elected mayor resigned. | Every mayor resigned.
en | None of the wounded soldiers has spoken to the press. | \
None of the soldiers has spoken to the press.
ar | ولم يُسمح لأي صحفي أجنبي بحضور الجلسة. | لم يُسمح لأي صحفي بحضور الجلسة.
ar | ولم يؤثر الإضراب في أي رحلة دولية. | لم يؤثر الإضراب في أي رحلة.
ar | وأعيد فتح جميع العيادات الريفية. | أعيد فتح جميع العيادات.
ar | وتعهدت الشركة بعدم تسريح أي مهندس هذا العام. | تعهدت الشركة بعدم تسريح أي موظف هذا العام.
"""
_TRUE = """
en | The state sued a builder over a bridge designed by Lorne Hask. | \
A builder was sued by the state over a bridge that Lorne Hask had designed.
en | Marlow Rail, a builder of trams owned by the state, cut 300 jobs. | \
Marlow Rail, owned by the state, cut 300 jobs.
en | The suspect is a teacher who had worked in Leeds. | \
The suspect, who had worked in Leeds, is a teacher.
en | Marlow Rail cut 300 jobs. The operator, which is owned by the state, has lost money. | \
Marlow Rail, which is owned by the state, has lost money.
en | A convoy of trucks driven by soldiers reached the town. | \
Trucks driven by soldiers reached the town.
en | Pilots and cabin crew employed by Norair walked out. | \
Cabin crew employed by Norair walked out.
en | All four rural clinics have reopened. | All four clinics have reopened.
en | All passengers on board were rescued by a passing Greek tanker. | \
A Greek tanker rescued all passengers.
en | The ministry had no immediate comment. | The ministry had no comment.
ar | حرر الجيش 12 عاملا من معسكر يحرسه أطفال. | \
حُرر 12 عاملا من معسكر كان يحرسه أطفال، على يد الجيش.
ar | مارلو شركة لبناء القطارات تملكها الدولة، وقد ألغت 300 وظيفة. | \
ألغت مارلو، وهي شركة تملكها الدولة، 300 وظيفة.
ar | وأفرجت المحكمة عن الصحفي الذي اعتقلته الشرطة في مايو. | \
أُفرج عن الصحفي الذي اعتقلته الشرطة في مايو.
ar | ولم يصدر أي تعليق رسمي من الوزارة. | لم يصدر عن الوزارة أي تعليق.
ar | رفضت جميع النقابات المبادرة يوم الأحد. | المبادرة رفضتها جميع النقابات.
ar | وأُغلقت كل مدارس البلدة حتى الأحد. | كل المدارس في البلدة مغلقة حتى الأحد.
"""


def _rows(text: str) -> list[tuple[str, str, str]]:
    """Return the rows of a table: language, evidence, claim."""
    rows = [line.split(" | ") for line in text.strip().split("\n")]
    return [(language, evidence, claim) for language, evidence, claim in rows]


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_MOVED))
def test_another_noun_is_described(language: str, evidence: str, claim: str) -> None:
    """A relative clause or a participle has moved to another noun."""
    assert "role_order" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_WIDER))
def test_all_of_a_wider_kind(language: str, evidence: str, claim: str) -> None:
    """What is so of all, or of none, of a kind is told of a wider one."""
    assert "content" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_TRUE))
def test_the_same_noun_is_described(language: str, evidence: str, claim: str) -> None:
    """The same in another order, or with less that says nothing of how many."""
    assert verify(claim, language, [evidence]) == ()


# who does it in a clause about him does it, and is not the one to whom it is done
_DONE_TO = """
en | Marsh's former assistant, Tess Hale, who testified against him, was promised immunity. | \
Marsh testified against his former assistant, Tess Hale.
en | The mayor thanked a nurse who had rescued him from the flood. | \
The mayor rescued a nurse from the flood.
en | The firm paid an engineer who had sued it in 2020. | The firm sued an engineer in 2020.
ar | وشكر العمدة الممرضة التي أنقذت ابنه من الفيضان. | أنقذ العمدة الممرضة من الفيضان.
ar | ودفعت الشركة تعويضا للمهندس الذي قاضى إدارتها. | قاضت الشركة المهندس.
ar | ونفى النائب، الذي اتهمه الوزير بالرشوة، وجود أي خلاف. | اتهم النائب الوزير بالرشوة.
"""
_DONE_BY = """
en | Marsh's former assistant, Tess Hale, who testified against him, was promised immunity. | \
His former assistant testified against Marsh.
en | The mayor thanked a nurse who had rescued him from the flood. | \
A nurse rescued the mayor from the flood.
en | The firm sued a driver who had crashed its bus. | The firm's bus was crashed by a driver.
en | The union, which represents 300 pilots, rejected the offer. | The union represents 300 pilots.
ar | ونفى النائب، الذي اتهمه الوزير بالرشوة، وجود أي خلاف. | اتهم الوزير النائب بالرشوة.
ar | وقالت الوزيرة إن كل معلم جديد سيحصل على حاسوب. | \
سيحصل كل معلم جديد على حاسوب، بحسب الوزيرة.
"""
_VERDICTS = """
ar | برأت المحكمة التاجر من تهمة التهريب، لكنها أدانته بالتزوير. | أدانت المحكمة التاجر بالتهريب.
en | The court cleared the trader of smuggling but convicted him of forgery. | \
The court convicted the trader of smuggling.
"""


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_DONE_TO + _VERDICTS.lstrip()))
def test_done_by_the_other(language: str, evidence: str, claim: str) -> None:
    """The two sides of a relative clause, or of two verdicts, are mixed."""
    assert "role_order" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(("language", "evidence", "claim"), _rows(_DONE_BY))
def test_done_by_the_same(language: str, evidence: str, claim: str) -> None:
    """The same told by a verb of its own."""
    assert verify(claim, language, [evidence]) == ()
