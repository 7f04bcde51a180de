"""Forms of weak verbs that no stem joins to the ones that a table lists."""

from __future__ import annotations

import pytest

from mujaz.language.inflect import inflected, participles


@pytest.mark.parametrize(
    ("forms", "more"),
    [
        (("ألغى", "ألغت"), {"ألغيت", "ألغوا"}),
        (("اعتصم", "اعتصمت"), {"يعتصم", "تعتصم", "يعتصموا", "اعتصموا", "اعتصمتا"}),
        (("أصاب", "أصابت"), {"أصيب", "أصيبت", "أصابوا", "أصابتا"}),
        pytest.param(("مبنى", "مبان"), set(), id="a-noun"),
        pytest.param(("زيارة",), set(), id="another-noun"),
    ],
)
def test_further_forms_of_a_verb(forms: tuple[str, ...], more: set[str]) -> None:
    """The passive and the plural of the past; a noun has none."""
    assert more == set(inflected(forms))


@pytest.mark.parametrize(
    ("forms", "more"),
    [
        (("سرقة", "سرق", "سرقت"), ["مسروق"]),
        pytest.param(("عاد", "عادت"), [], id="a-hollow-verb"),
        pytest.param(("زيارة",), [], id="a-noun"),
    ],
)
def test_passive_participles(forms: tuple[str, ...], more: list[str]) -> None:
    """Of sound verbs of three letters alone."""
    assert more == list(participles(forms))
