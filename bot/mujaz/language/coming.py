"""The Arabic verbs to come that begin as a noun or a name does: «سيدخل» beside «سيدة», «سيدني».

In:  nothing
Out: a pattern of such verbs, folded, behind «و» or «ف» and without what stands before these

A noun and a name have no end («سيلفا», «سيوفهم»), so where words begin in one of these ways only
the verbs of a list are futures.
"""

from __future__ import annotations

from mujaz.language.fold import fold_key

_STEMS = """
دخل درس درب درج دعم دعو دعي دع دفع دفن دلي دمج دمر دور دوم دير دشن دقق
رجع رجح ريد ريح رهق رهن رغب رغم رافق راجع راقب راسل راهن راعي راوح رابط
ناقش نال نازل نافس ناشد ناهز ناضل
باشر بادر باع بارك باغت سيطر سير
فتح فتتح فتش فرض فرج فرغ فرق فرز فوز فوت فقد فحص فصل فصح فوض فجر فيد فاوض فاقم فاجي فسح فسر فشل
فضل فضي فعل فهم فكر فكك فلت
لتقي لتق لعب لقي لق لحق لتحق لتزم لتمس لتيم لجا لغي لغ لزم لامس لاحق لاقي لفت لمس لوح
طلب طرح طرد طرق طلق طلع طبق طبع طعن طالب طارد طال طير طيح طور طول طهر
وقع وقف وافق وفر واجه واصل واكب واظب وازن وضح وصل وزع وكل ودع وجه وسع ولد وضع وفد وثق ورد وقد ودي
وخر وول وفق وحد ورث وعد وصف وصي وحي وجد
منح منع مثل مر مكن ملك ملا مضي مض متد متنع متلك متثل مدد ميز مول مارس موت مشي مسك مهد مهل محو مرر
"""
_ENDS = "(?:ون|ان|وا|ه|ها|هم|هما|نا|كم|ونه|ونها|ونهم|انه|انها)?"
# what ends with its stem's last letter gone: «سيدعون», «سيلقون»
_SHORT = frozenset("دع لتق لق لغ مض".split())
_WHOLE = "|".join(fold_key(s) for s in _STEMS.split() if s not in _SHORT)

COMING_VERB = rf"سي(?:(?:{_WHOLE}){_ENDS}|(?:{'|'.join(sorted(_SHORT))})ون)(?!\w)"
