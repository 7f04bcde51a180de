"""C11, C12, C16: how many are quoted, what is disputed at once, and a month that is no verb."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.language.tokens import is_arabic

_ONE_WHO_IS_QUOTED_IS_NOT_SEVERAL = [
    (
        False,
        "A court official cited ministers as saying the road was unsafe.",
        "A court official cited one minister as saying the road was unsafe",
    ),
    (
        False,
        "The daily quoted guards at the depot as saying that the alarm had been off.",
        "The daily quoted one guard at the depot as saying that the alarm had been off",
    ),
    (
        False,
        "The daily quoted a guard at the depot as saying that the alarm had been off.",
        "The daily quoted guards at the depot as saying that the alarm had been off",
    ),
    (
        True,
        "The daily quoted a guard at the depot as saying that the alarm had been off.",
        "The daily quoted one of the guards at the depot as saying that the alarm had been off",
    ),
    (
        True,
        "The daily quoted guards at the depot as saying that the alarm had been off.",
        "The daily quoted two guards at the depot as saying that the alarm had been off",
    ),
    (
        False,
        "Radio Sahel, citing former crew members, said the engine had failed twice.",
        "Radio Sahel, citing a former crew member, said the engine had failed twice",
    ),
    (
        True,
        "Radio Sahel, citing former crew members, said the engine had failed twice.",
        "Radio Sahel, citing former crew members, said the engine had failed twice",
    ),
    (
        False,
        "نقلت الصحيفة عن بحارة سابقين قولهم إن المحرك تعطل مرتين.",
        "نقلت الصحيفة عن بحار سابق قوله إن المحرك تعطل مرتين",
    ),
    (
        False,
        "نقلت الصحيفة عن عامل سابق قوله إن المحرك تعطل مرتين.",
        "نقلت الصحيفة عن عمال سابقين قولهم إن المحرك تعطل مرتين",
    ),
    (
        True,
        "نقلت الصحيفة عن عمال سابقين قولهم إن المحرك تعطل مرتين.",
        "نقلت الصحيفة عن عمال سابقين قولهم إن المحرك تعطل مرتين",
    ),
    (
        True,
        "نقلت الصحيفة عن بحار سابق قوله إن المحرك تعطل مرتين.",
        "نقلت الصحيفة عن أحد البحارة السابقين قوله إن المحرك تعطل مرتين",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _ONE_WHO_IS_QUOTED_IS_NOT_SEVERAL)
def test_one_who_is_quoted_is_not_several(true: bool, claim: str, evidence: str) -> None:
    """By the noun in English, by the pronoun in Arabic."""
    assert _passes(claim, evidence) is true


_WHAT_IS_DISPUTED_AT_ONCE_IS_NO_FACT = [
    (
        False,
        "The company had offered a smaller fine in secret meetings.",
        (
            "The union said the company had offered a smaller fine in secret meetings, a "
            'statement that the company\'s chief, Lars Odd, described as "untrue"'
        ),
    ),
    (
        False,
        "The company had offered a smaller fine in secret meetings.",
        (
            "The union said the company had offered a smaller fine in secret meetings, which "
            "the company's chief called a lie"
        ),
    ),
    (
        False,
        "The bank had hidden the losses.",
        (
            "The regulator said the bank had hidden the losses, a claim the bank's chairman "
            "dismissed as absurd"
        ),
    ),
    (
        True,
        "The union said the company had offered a smaller fine in secret meetings.",
        (
            "The union said the company had offered a smaller fine in secret meetings, which "
            "the company's chief called a lie"
        ),
    ),
    (
        True,
        "The bridge reopened in March.",
        "The ministry said the bridge reopened in March, a date that residents called too late",
    ),
    (
        False,
        "The navy sank two boats off Port Selim.",
        (
            "The navy said it had sunk two boats off Port Selim, an assertion the coast guard"
            " disputed"
        ),
    ),
    (
        False,
        "أخفى المصرف خسائره.",
        "قالت الهيئة الرقابية إن المصرف أخفى خسائره، وهو اتهام رفضه رئيس المصرف",
    ),
    (
        False,
        "عرضت اللجنة عقوبة مخففة في اجتماع مغلق.",
        (
            "قال الاتحاد إن اللجنة عرضت عقوبة مخففة في اجتماع مغلق، وهي رواية وصفها رئيس "
            "اللجنة بأنها «غير صحيحة»"
        ),
    ),
    (
        True,
        "قال الاتحاد إن اللجنة عرضت عقوبة مخففة في اجتماع مغلق.",
        (
            "قال الاتحاد إن اللجنة عرضت عقوبة مخففة في اجتماع مغلق، وهي رواية وصفها رئيس "
            "اللجنة بأنها «غير صحيحة»"
        ),
    ),
    (
        True,
        "افتتح الجسر في مارس.",
        "قالت الوزارة إن الجسر افتتح في مارس، وهو موعد وصفه السكان بأنه متأخر",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _WHAT_IS_DISPUTED_AT_ONCE_IS_NO_FACT)
def test_what_is_disputed_at_once_is_no_fact(true: bool, claim: str, evidence: str) -> None:
    """Behind a comma, in an apposition or a relative clause."""
    assert _passes(claim, evidence) is true


_A_MONTH_LEAVES_NOTHING_OPEN = [
    (
        False,
        "The operator said the first ferries would sail on May 4.",
        "The operator said the first ferries would sail on May 4 if dredging ended in time",
    ),
    (
        False,
        "The league will resume in May.",
        "The league will resume in May provided that the stadium passes inspection",
    ),
    (
        True,
        "The league may resume in May.",
        "The league may resume in May if the stadium passes inspection",
    ),
    (
        True,
        "The operator said the first ferries would sail on May 4 if dredging ended.",
        "The operator said the first ferries would sail on May 4 if dredging ended in time",
    ),
    (
        False,
        "قالت الشركة إن العبارات ستبحر في 4 مايو.",
        "قالت الشركة إن العبارات ستبحر في 4 مايو إذا انتهى التجريف",
    ),
    (
        True,
        "قالت الشركة إن العبارات ستبحر في 4 مايو إذا انتهى التجريف.",
        "قالت الشركة إن العبارات ستبحر في 4 مايو إذا انتهى التجريف",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _A_MONTH_LEAVES_NOTHING_OPEN)
def test_a_month_leaves_nothing_open(true: bool, claim: str, evidence: str) -> None:
    """The month is no verb."""
    assert _passes(claim, evidence) is true


def _passes(claim: str, evidence: str) -> bool:
    return verify(claim, "ar" if is_arabic(claim) else "en", [evidence]) == ()
