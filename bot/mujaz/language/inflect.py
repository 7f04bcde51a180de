"""Say further forms of the Arabic verbs of the tables, so that these need not list them.

In:  the Arabic forms of one term: «ألغى», «ألغت», «إلغاء»
Out: forms that no light stem joins to them: «ألغيت», «ألغوا»; «أصاب»: «أصيب», «أصيبت», «أصابوا»;
     «اعتصم»: «يعتصم», «يعتصموا»; «سرق»: «مسروق»

Unvocalised, the passive of a sound verb is written like the active. Weak verbs show it: a long
alef becomes ي, an alef maqsura ends in يت. A form is taken for a verb of the past where the row
also has it with the ت of "she".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_HOLLOW = re.compile(r"^((?:أ|است|إست|ا).+)ا(.ت?)$")  # أصاب، استعادت: أصيب، استعيدت
_EIGHTH = re.compile(r"^(?:ا\wت\w{2}|ان\w{3}|است\w{3})$")  # اعتصم: يعتصم, تعتصم, يعتصموا
_SOUND = re.compile(r"^[^\Wاأإآويىءئؤة]{3}$")  # سرق: مسروق


def inflected(forms: Sequence[str]) -> Iterator[str]:
    """Yield further forms of the verbs among some Arabic forms of one term."""
    given = set(forms)
    for form in forms:
        if " " in form or len(form) < 3:
            continue
        if form.endswith("ى") and f"{form[:-1]}ت" in given:
            yield f"{form[:-1]}يت"
            yield f"{form[:-1]}وا"
        elif f"{form}ت" in given:
            yield f"{form}وا"
            yield f"{form}تا"
        if _EIGHTH.match(form) and f"{form}ت" in given:
            yield from (f"ي{form[1:]}", f"ت{form[1:]}", f"ي{form[1:]}وا")
        if form.startswith("ي") and f"ت{form[1:]}" in given and form[-1] not in "يىوان":
            yield f"{form}وا"
        if (hollow := _HOLLOW.match(form)) and (f"{form}ت" in given or form[:-1] in given):
            yield f"{hollow[1]}ي{hollow[2]}"


def participles(forms: Sequence[str]) -> Iterator[str]:
    """Yield the passive participles of the sound verbs: «سرق», «سرقت»: «مسروق».

    Some are words of their own, as «مشروع» beside «شرع»: the caller leaves out what a row lists.
    """
    given = set(forms)
    for form in forms:
        if _SOUND.match(form) and f"{form}ت" in given:
            yield f"م{form[:2]}و{form[2]}"
