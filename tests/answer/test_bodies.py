"""A head is asked for by the body that he heads; another body's head is no answer."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.understand import language_of, understand
from mujaz.model import Language

_Told = tuple[str, Language]
_HOSPITAL: _Told = ("ونقل المصابون من الميناء، بحسب مدير المستشفى الدكتور نبيل القضيب.", "ar")
_PORT: _Told = ("وقال مدير ميناء المرسى عمر الباسل إن العمل مستمر.", "ar")
_GENERAL: _Told = ("وقال المدير العام للميناء عمر الباسل إن العمل مستمر في المرسى.", "ar")
_BEFORE: _Told = ("Work at the warehouse goes on, port director Omar Bassil said.", "en")
_BEHIND: _Told = (
    "Omar Bassil, the director of the port, told reporters that the warehouse is closed.",
    "en",
)


async def _answers(text: str, told: _Told) -> list[str]:
    some = await units(article("a", told[0], language=told[1], title="المرسى Marsa"))
    asked = understand(question(text, language_of(text, "ar")), concepts())
    return [c.unit.text for c in weigh_units(asked, some, concepts()) if c.weight.answers]


@pytest.mark.parametrize(
    ("text", "told", "right"),
    [
        pytest.param("من هو مدير ميناء المرسى؟", _HOSPITAL, False, id="a-hospital-s"),
        pytest.param("من هو مدير مستشفى المرسى؟", _HOSPITAL, True, id="the-hospital-s"),
        pytest.param("من هو مدير ميناء المرسى؟", _PORT, True, id="the-port-s"),
        pytest.param("من هو مدير مستودع المرسى؟", _PORT, False, id="a-warehouse-s"),
        pytest.param("من هو مدير ميناء المرسى؟", _GENERAL, True, id="led-by-a-preposition"),
        pytest.param("من هو مدير مطار المرسى؟", _GENERAL, False, id="an-airport-s"),
        pytest.param("Who is the director of the Marsa port?", _BEFORE, True, id="before"),
        pytest.param("Who is the director of the Marsa warehouse?", _BEFORE, False, id="not-here"),
        pytest.param("Who is the port director in Marsa?", _BEHIND, True, id="behind-of"),
        pytest.param("Who is the director of the Marsa warehouse?", _BEHIND, False, id="of-it"),
        pytest.param("من هو مدير ميناء المرسى؟", _BEHIND, True, id="across"),
        pytest.param("من هو مدير مستودع المرسى؟", _BEHIND, False, id="across-another"),
    ],
)
async def test_whose_head_is_asked_for(text: str, told: _Told, right: bool) -> None:
    """The office fits, and the body must fit as well."""
    assert right == bool(await _answers(text, told))
