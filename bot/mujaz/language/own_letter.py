"""Tell the Arabic words whose first «و» is a letter of their own: «وظيفة», «وصل», «وثيقة».

In:  a folded word
Out: whether it begins so; whether it is a noun that can be counted

No letter parts «وصل» ("arrived") from «وقال» ("and said"), and the roots that begin with و are few.
What may as well be "and" with a word behind it («ورد», "and answered") is left out.
"""

from __future__ import annotations

import re

_NOUNS = re.compile(
    r"و(?:زار[هت]|زارات|زير|زيرا|زيرين|زراء|ظيف[هت]|ظايف|ثيق[هت]|ثايق|كال[هت]|كالات|كيلا?|كلاء|لاي[هت]|لايات"
    r"|فدا|فود|فا[هت]|فيات|فا[هت]ين|حد[هت]|حدات|سيط|سيطا|سطاء|سيل[هت]|سايل|رق[هت]|رقات|رش[هت]|جب[هت]|جبات|ديع[هت]|دايع"
    r"|ثبات|صلات|صفات|عود|لاد[هت]|لادات|قفا|قفات|اجبات|اردات|اديا|اقع[هت])(?:ها|ه|هم|ين|ان)?$"
)
_OTHERS = re.compile(  # whole words, with the endings of a noun or a verb: «وفر» is no «وفرنسا»
    r"(?:وفا|وفد|وقف|وقوف|واحد|وسط|وساط|وصل|وصول|وقع|وقوع|وقاي|وطن|وضع|واسع|ورق|وقود|واقع|واجب|واجه|واصل|وافق"
    r"|وادي|والد|ولد|وبا|وزن|وصي|وضوح|وفر)"
    r"(?:ء|ت|وا|ا|اء|ه|ها|هم|هما|ته|تها|تهم|ان|ين|ون|ات|ي|يه|ية|يون|يين|نا)?$"
)


def its_own(key: str) -> bool:
    """Return whether a folded word has a «و» of its own in front."""
    return bool(_OTHERS.match(key)) or counts_own(key)


def counts_own(key: str) -> bool:
    """Return whether a folded word is a noun with a «و» of its own, which a number can count."""
    return bool(_NOUNS.match(key))
