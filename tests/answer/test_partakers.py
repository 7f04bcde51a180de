"""The act that is asked about must be theirs who are asked about, and not its opposite."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.understand import language_of, understand
from mujaz.model import Language

_Told = tuple[str, Language]
_DAYS = {"يوم الأحد": "2026-05-03", "on Sunday": "2026-05-03"}

_FIRE: _Told = (
    "Nine people were killed when a warehouse caught fire on Sunday."
    " The gate was shut for a day. Manager Omar Bassil said work went on.",
    "en",
)
_FIRE_AR: _Told = (
    "قتل تسعة أشخاص في حريق مستودع يوم الأحد. وأغلقت البوابة يوما كاملا. وقال العقيد راكان"
    " العبادي إن فرق الإطفاء سيطرت على الحريق.",
    "ar",
)
_MURDER: _Told = ("A driver killed Omar Bassil on Sunday, the court heard.", "en")
_ENVOY: _Told = ("Kamal Rashed's envoy visited Marsa on Sunday.", "en")
_ENVOY_AR: _Told = ("زار مبعوث كمال راشد المرسى يوم الأحد.", "ar")
_HIMSELF: _Told = ("Kamal Rashed visited Marsa on Sunday.", "en")
_HIMSELF_AR: _Told = ("زار الوزير كمال راشد المرسى يوم الأحد.", "ar")
_RAISED: _Told = (
    "The bank raised the interest rate on Sunday to curb inflation. Prices will be reduced by"
    " the end of the year, the governor said.",
    "en",
)
_RAISED_AR: _Told = (
    "رفع المصرف سعر الفائدة يوم الأحد بهدف كبح التضخم. وقال المحافظ إن المصرف يريد خفض الأسعار"
    " بحلول نهاية العام.",
    "ar",
)
_CUT_AR: _Told = ("خفض المصرف سعر الفائدة يوم الأحد بسبب الركود.", "ar")
_LISTS: _Told = ("A total of 412 candidates registered for the Marsa election.", "en")
_WON: _Told = ("Omar Bassil won the Marsa election on Sunday.", "en")
_FINAL: _Told = ("The Coast team beat the Harbour team in the cup final on Sunday.", "en")
_REFEREE: _Told = ("Omar Bassil refereed the cup final on Sunday.", "en")


async def _answers(text: str, told: _Told) -> list[str]:
    dates = {words: day for words, day in _DAYS.items() if words in told[0]}
    some = await units(article("a", told[0], language=told[1], dates=dates))
    asked = understand(question(text, language_of(text, "ar")), concepts())
    return [c.unit.text for c in weigh_units(asked, some, concepts()) if c.weight.answers]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Who killed Bassil?", _FIRE, id="others-died"),
        pytest.param("من قتل راكان العبادي؟", _FIRE_AR, id="others-died-arabic"),
        pytest.param("When did Kamal Rashed visit Marsa?", _ENVOY, id="his-envoy"),
        pytest.param("متى زار كمال راشد المرسى؟", _ENVOY_AR, id="his-envoy-arabic"),
        pytest.param("Did Kamal Rashed visit Marsa?", _ENVOY, id="his-envoy-yes-or-no"),
        pytest.param("متى زار كمال راشد المرسى؟", _ENVOY, id="his-envoy-across"),
        pytest.param("Why did the bank cut the interest rate?", _RAISED, id="opposite"),
        pytest.param("لماذا خفض المصرف سعر الفائدة؟", _RAISED_AR, id="opposite-arabic"),
        pytest.param("متى خفض المصرف سعر الفائدة؟", _RAISED_AR, id="opposite-when"),
        pytest.param("من فاز في انتخابات المرسى؟", _LISTS, id="nobody-has-won"),
        pytest.param("Who refereed the cup final?", _FINAL, id="who-played"),
    ],
)
async def test_the_act_of_another_is_no_answer(text: str, told: _Told) -> None:
    """They who are asked about stand near, and have no part in it."""
    assert [] == await _answers(text, told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Who killed Bassil?", _MURDER, id="he-was-killed"),
        pytest.param("When did Kamal Rashed visit Marsa?", _HIMSELF, id="himself"),
        pytest.param("متى زار كمال راشد المرسى؟", _HIMSELF_AR, id="himself-arabic"),
        pytest.param("متى زار كمال راشد المرسى؟", _HIMSELF, id="himself-across"),
        pytest.param("متى زار مبعوث كمال راشد المرسى؟", _ENVOY_AR, id="his-envoy-asked"),
        pytest.param("When did Kamal Rashed's envoy visit Marsa?", _ENVOY, id="his-envoy-asked-en"),
        pytest.param("لماذا رفع المصرف سعر الفائدة؟", _RAISED_AR, id="raised"),
        pytest.param("لماذا خفض المصرف سعر الفائدة؟", _CUT_AR, id="cut"),
        pytest.param("هل خفض المصرف سعر الفائدة؟", _RAISED_AR, id="no-is-an-answer"),
        pytest.param("من فاز في انتخابات المرسى؟", _WON, id="won"),
        pytest.param("Who refereed the cup final?", _REFEREE, id="refereed"),
    ],
)
async def test_their_own_act_answers(text: str, told: _Told) -> None:
    """The rules turn nobody away who did it, or to whom it was done."""
    assert [] != await _answers(text, told)
