"""Who does what to whom: acts taken apart, and parts that are exchanged or another's."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.grammar.acts import acts
from mujaz.answer.verify.grammar.reading import Reading


def _told(text: str) -> list[tuple[str, str, str]]:
    reading = Reading(text, plain_thesaurus())

    def words(indexes: frozenset[int]) -> str:
        return " ".join(reading.words[i].raw for i in sorted(indexes))

    return [(a.verb.raw, words(a.agent), words(a.object)) for a in acts(reading)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The grain board sued the mill owner, Adel Nour, over unpaid rent.",
            [("sued", "grain board", "mill owner Adel Nour")],
        ),
        ("The referee was criticised by coach Pavel.", [("criticised", "coach Pavel", "referee")]),
        (
            "The bank accused Omar of hiding losses.",
            [("accused", "bank", "Omar"), ("hiding", "Omar", "losses")],
        ),
        (
            "A judge ordered the club to pay the striker.",
            [("ordered", "judge", "club"), ("pay", "club", "striker")],
        ),
        (
            "Rana denied the charge and said she would sue the paper.",
            [("denied", "Rana", "charge"), ("said", "Rana", ""), ("sue", "Rana", "paper")],
        ),
        ("سلم المدرب الكأس.", [("سلم", "المدرب", "")]),
        ("قالت النقابة إن الشركة لن ترفع الرواتب.",
         [("قالت", "النقابة", ""), ("ترفع", "الشركة", "الرواتب")]),
        ("وكانت فنلندا قد أعادت اللوحة إلى اليونان.", [("أعادت", "فنلندا", "اللوحة")]),
    ],
)  # fmt: skip
def test_acts(text: str, told: list[tuple[str, str, str]]) -> None:
    """The agent and the object of each act."""
    assert told == _told(text)


_UNION_EN = "The miners' union accused the ministry of energy of breaking its word."
_UNION_AR = "واتهمت نقابة عمال المناجم وزارة الطاقة بالإخلال بوعودها."
_TWO_EN = "Coach Marek Zelenka blamed the pitch, while captain Ivo Brandt said the team was tired."
_LOAN_AR = "وكانت فنلندا قد أعادت إلى اليونان 30 لوحة، فيما أعادت النرويج خمس لوحات."
_COURT_EN = "The court cleared Anna Weiss but convicted her partner, Otto Lang, who was fined."
_PLAN_EN = "The carmaker Stellan plans to buy batteries from the supplier Voltia."


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The ministry of energy accused the miners' union of breaking its word.", _UNION_EN),
        ("ar", "اتهمت وزارة الطاقة نقابة عمال المناجم بالإخلال بوعودها.", _UNION_AR),
        ("ar", "اتهمت وزارة الطاقة نقابة عمال المناجم بالإخلال بوعودها.", _UNION_EN),
        ("en", "The ministry of energy accused the miners' union of breaking its word.", _UNION_AR),
        ("en", "Marek Zelenka said the team was tired.", _TWO_EN),
        ("ar", "أعادت النرويج 30 لوحة إلى اليونان.", _LOAN_AR),
        ("en", "Greece returned 30 paintings to Finland.", _LOAN_AR),
        ("en", "Voltia plans to buy batteries from the carmaker Stellan.", _PLAN_EN),
    ],
)
def test_parts_of_another_are_rejected(language: str, claim: str, evidence: str) -> None:
    """Exchanged parts, an agent of another act."""
    assert "role_order" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "The ministry of energy was accused by the miners' union of breaking its word.",
         _UNION_EN),
        ("ar", "اتهمت نقابة عمال المناجم وزارة الطاقة بالإخلال بوعودها.", _UNION_EN),
        ("en", "Captain Ivo Brandt said the team was tired.", _TWO_EN),
        ("ar", "أعادت فنلندا 30 لوحة إلى اليونان.", _LOAN_AR),
        ("en", "Finland returned 30 paintings to Greece.", _LOAN_AR),
        ("en", "Stellan plans to buy batteries from Voltia.", _PLAN_EN),
        ("ar", "رحبت سميرة خليل، مديرة المسرح، بعودة الفرقة.",
         "ورحبت مديرة المسرح سميرة خليل بعودة الفرقة."),
        ("en", "Karim Aziz may miss the match.", "وقد يغيب اللاعب كريم عزيز عن المباراة."),
    ],
)  # fmt: skip
def test_parts_that_stay_are_accepted(language: str, claim: str, evidence: str) -> None:
    """Passives, other orders of words, offices before and behind a name."""
    assert [] == [r for r in verify(claim, language, [evidence]) if r.check == "role_order"]
