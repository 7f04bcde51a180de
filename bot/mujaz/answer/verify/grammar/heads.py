"""Tell the head of a title or an office: «رئيس», "minister".

In:  a word of a Reading
Out: whether it is one
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.reading import Word
from mujaz.language.fold import fold_key

_HEADS = frozenset(
    fold_key(w)
    for w in """
    رئيس رئيسة الرئيس مدير مديرة المدير وزير وزيرة الوزير محافظ قائد مدرب المدرب سفير السفير حاكم
    حاكمة قائدة مدربة سفيرة قاضية نائبة مبعوثة عمدة أمين الأمين مبعوث نائب النائب السيناتور
    قاضي القاضي جنرال وزارة هيئة وزراء وزيران وزيرين وزيرا وزيري
    mp senator judge general president minister director chief head coach manager governor mayor
    chairman ambassador secretary commander captain prime ceo executive leader envoy adviser
    ministry authority ministers
    """.split()
)


def is_title(word: Word) -> bool:
    """Return whether a word is the head of a title or an office."""
    bare = word.key.lstrip("ول")
    return bool({word.key, bare, bare.removeprefix("ال"), word.key.removeprefix("ال")} & _HEADS)
