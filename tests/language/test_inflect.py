"""Forms of weak verbs that no stem joins to the ones that a table lists."""

from __future__ import annotations

import pytest

from mujaz.language.inflect import inflected


@pytest.mark.parametrize(
    ("forms", "more"),
    [
        (("ألغى", "ألغت"), {"ألغيت", "ألغوا"}),
        (("أصاب", "أصابت"), {"أصيب", "أصيبت", "أصابوا", "أصابتا"}),
        pytest.param(("مبنى", "مبان"), set(), id="a-noun"),
        pytest.param(("زيارة",), set(), id="another-noun"),
    ],
)
def test_further_forms_of_a_verb(forms: tuple[str, ...], more: set[str]) -> None:
    """The passive and the plural of the past; a noun has none."""
    assert more == set(inflected(forms))
