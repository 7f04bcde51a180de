"""Who does, votes, gives and receives keeps his side; a bound is no day."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_VOTE = (
    "Deputy Marta Lind voted against the pension law, saying it would hurt nurses, although her"
    " party's chair, Olof Brandt, had urged colleagues to back it."
)
_SWAP = (
    "Veldia and Norrland exchanged 90 captives each on Monday in a deal brokered by Qatar, the"
    " first since August; Veldia said 12 of the freed Norrlanders were doctors."
)
_SWAP_AR = (
    "تبادلت مصر والسودان الاثنين 90 أسيرًا من كل جانب في صفقة توسطت فيها قطر، هي الأولى منذ آب،"
    " لكن المتحدثة باسم الصليب الأحمر هناء قاسم نفت انهيار الهدنة."
)
_BID = "The museum said it had received a bid from the Tessin Trust and would weigh it."
_MILL = (
    "The mill's owner, Greta Holm, warned that some lines could close unless power became cheaper."
    "\nUnion leader Jonas Frei disputed that, saying orders had doubled."
)
_BUS = "Of the 40 passengers 25 were freed from the bus and the rest were still trapped inside."
_BUS_AR = "من بين 40 راكبًا أُخرج 25 من الحافلة فيما لا يزال الباقون عالقين داخلها."
_ENVOY_AR = "لكن دبلوماسيًا أوروبيًا استبعد التوصل إلى اتفاق، وقال إن 12 جنديًا أُسروا في الهجوم."
_FALSE = [
    ("ar", "حذر جوناس فراي من أن بعض الخطوط قد تغلق ما لم تصبح الكهرباء أرخص.", _MILL, "speaker"),
    ("en", "A total of 25 passengers were still trapped inside.", _BUS, "number_role"),
    ("ar", "لا يزال 25 راكبًا عالقين داخل الحافلة.", _BUS_AR, "number_role"),
    (
        "en", "Several European diplomats ruled out reaching an agreement.", _ENVOY_AR,
        "source_plurality",
    ),
    ("ar", "قُتل 12 جنديًا في الهجوم.", _ENVOY_AR, "content"),
    (
        "en", "Doctors said the fever was linked to the drug.",
        "Doctors said the fever was unrelated to the drug.", "negation",
    ),
    ("en", "Marta Lind voted for the pension law.", _VOTE, "direction"),
    ("ar", "صوتت النائبة مارتا ليند لصالح قانون التقاعد.", _VOTE, "direction"),
    ("en", "Olof Brandt urged colleagues to oppose the law.", _VOTE, "direction"),
    ("en", "Lind urged colleagues to back the law.", _VOTE, "role_order"),
    ("en", "It was the first exchange in August.", _SWAP, "dates"),
    ("en", "The fee is paid on 9 May.", "The fee is to be paid by 9 May.", "dates"),
    ("ar", "كانت الصفقة الأولى في آب.", _SWAP_AR, "dates"),
    ("ar", "توسطت تركيا في صفقة تبادل الأسرى.", _SWAP_AR, "entities"),
    ("ar", "انهارت الهدنة.", _SWAP_AR, "negation"),
    ("en", "The museum sent a bid to the Tessin Trust.", _BID, "role_order"),
    ("ar", "قدم المتحف عرضًا إلى مؤسسة تيسين.", _BID, "role_order"),
    ("en", "The museum accepted a bid from the Tessin Trust.", _BID, "content"),
    (
        "en", "Georgia freed 12 doctors.",
        "Veldia said 12 of the freed Georgians were doctors.", "role_order",
    ),
    (
        "en", "Journalists detained two students.",
        "Two of the detained journalists were also students.", "role_order",
    ),
]  # fmt: skip
_TRUE = [
    ("en", "Greta Holm, the mill's owner, warned that some lines could close.", _MILL),
    ("en", "The rest were still trapped inside the bus.", _BUS),
    ("en", "A European diplomat ruled out reaching an agreement.", _ENVOY_AR),
    (
        "en",
        "Doctors said the fever was not linked to the drug.",
        "Doctors said the fever was unrelated to the drug.",
    ),
    ("en", "Marta Lind voted against the pension law.", _VOTE),
    ("ar", "صوتت النائبة مارتا ليند ضد قانون التقاعد.", _VOTE),
    ("en", "It was the first exchange since August.", _SWAP),
    ("en", "Veldia and Norrland exchanged 90 captives each on Monday.", _SWAP),
    ("ar", "توسطت قطر في صفقة تبادل الأسرى.", _SWAP_AR),
    ("ar", "نفت المتحدثة باسم الصليب الأحمر هناء قاسم انهيار الهدنة.", _SWAP_AR),
    ("en", "The Tessin Trust sent the museum a bid.", _BID),
    ("en", "The museum received a bid from the Tessin Trust.", _BID),
    ("en", "The fee is due by 9 May.", "The fee is to be paid by 9 May."),
    ("en", "The road was closed in May.", "The road has been closed since May."),
]


@pytest.mark.parametrize(("language", "claim", "evidence", "check"), _FALSE)
def test_a_side_is_not_changed(language: str, claim: str, evidence: str, check: str) -> None:
    """Each false claim is caught by the check that is meant for it."""
    assert check in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(("language", "claim", "evidence"), _TRUE)
def test_who_keeps_his_side_passes(language: str, claim: str, evidence: str) -> None:
    """The same acts told from either end."""
    assert verify(claim, language, [evidence]) == ()
