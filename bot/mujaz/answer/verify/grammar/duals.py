"""Tell Arabic nouns that stand for two by their form alone: «البلدين», «وزيرا خارجية البلدين».

In:  a Reading and one of its words
Out: whether it names two

Nouns whose plural ends like the dual («المهندسين») are left out: they may be any number.
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key

# what news points back at
DUALS = frozenset(
    fold_key(w)
    for w in """
    البلدين البلدان الجانبين الجانبان الطرفين الطرفان الدولتين الدولتان الرجلين الرجلان الفريقين
    الفريقان المنتخبين المنتخبان الناديين الناديان الشركتين الشركتان الرئيسين الرئيسان الوزيرين
    الوزيران الحزبين الحزبان الجارتين الجارتان الجيشين الجيشان الحكومتين الحكومتان المتنافسين
    المتنافسان الخصمين الخصمان المدينتين المدينتان
    """.split()
)
_BOTH = frozenset(fold_key(w) for w in "كلا كلتا كلي كلتي both two".split())
_ARTICLE = "ال"
_TANWIN = ("ًا", "اً")


def is_dual(reading: Reading, word: Word) -> bool:
    """Tell whether a word names two: «البلدين», «كلا», «طرفي النزاع»."""
    key = word.key.lstrip("وف") if word.key not in DUALS else word.key
    if {word.key, key} & (DUALS | _BOTH):
        return True
    # before what it belongs to it loses its ن: «وزيرا خارجية البلدين»; but «عين وزيرا سابقا» is one
    behind = next((w for w in reading.words[word.i + 1 :] if w.clause == word.clause), None)
    return (
        f"{_ARTICLE}{key}ن" in DUALS
        and not word.raw.endswith(_TANWIN)
        and behind is not None
        and behind.content
        and not behind.key.endswith("ا")
    )
