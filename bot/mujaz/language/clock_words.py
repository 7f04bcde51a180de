"""Words of the clock: hours and minutes in words, parts of the day, in both languages.

In:  one folded word
Out: tables, written as people write and folded when the module loads

Of the dialects the commonest forms are here: «سبعة ونص الصبح», «الساعة تمنية بالليل».
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from mujaz.language.fold import fold_key

Part = Literal["am", "pm", "evening", "dawn", "noon", "afternoon", "night"]


def table(rows: Mapping[str, int]) -> dict[str, int]:
    """Return a table of words as written, several to a row, by their folded form."""
    return {fold_key(word): n for words, n in rows.items() for word in words.split()}


def words(text: str) -> frozenset[str]:
    """Return the folded words of a text."""
    return frozenset(fold_key(word) for word in text.split())


HOURS = table(
    {
        "الواحدة واحدة وحدة one": 1, "الثانية ثنتين تنتين ثنتان two": 2,
        "الثالثة ثالثة ثلاثة تلاتة three": 3, "الرابعة رابعة أربعة four": 4,
        "الخامسة خامسة خمسة five": 5, "السادسة سادسة ستة six": 6, "السابعة سابعة سبعة seven": 7,
        "الثامنة ثامنة ثمانية تمانية تمنية eight": 8,
        "التاسعة تاسعة تسعة nine": 9, "العاشرة عاشرة عشرة ten": 10, "احدعش حداشر إحداعش eleven": 11,
        "اثنعش اتناشر اثناعش twelve": 12,
    }
)  # fmt: skip
# hours that are other words too, so that only behind «الساعة» they are hours
CUED_HOURS = table({"اثنين اتنين": 2, "ثلاث": 3, "أربع": 4, "خمس": 5, "ست": 6, "سبع": 7,
                    "ثماني": 8, "تسع": 9, "عشر": 10})  # fmt: skip
TEEN_FIRST = table({"الحادية إحدى": 11, "الثانية اثنتا اثنتي": 12})
TEEN_SECOND = words("عشرة عشر")
FRACTIONS = table({"النصف نصف نصفا نص النص": 30, "الربع ربع ربعا": 15, "الثلث ثلث ثلثا تلت": 20})
MINUTES = table(
    {
        "خمس خمسة خمسا": 5, "عشر عشرة عشرا": 10, "عشرين عشرون": 20, "ثلاثين ثلاثون": 30,
        "أربعين أربعون": 40, "خمسين خمسون": 50, "دقيقتين دقيقتان": 2, "دقيقة": 1,
    }
)  # fmt: skip
MINUTE_NOUNS = words("دقيقة دقائق دقايق minute minutes min mins")
ENGLISH_MINUTES = table({"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "half": 30,
                         "fifteen": 15, "thirty": 30, "forty": 40, "fifty": 50})  # fmt: skip
PAST, TO = frozenset({"past", "after"}), frozenset({"to", "before"})
LESS = words("إلا الا")
CUES = words("الساعة ساعة at @ clock تمام")
PARTS: dict[str, Part] = {
    **dict.fromkeys(words("am ص صباحا صباح الصباح صباحًا الصبح صبحا morning mornings ضحى"), "am"),
    **dict.fromkeys(words("pm م"), "pm"),
    **dict.fromkeys(words("مساء المساء مساءا evening evenings العشية"), "evening"),
    **dict.fromkeys(words("فجرا الفجر dawn"), "dawn"),
    **dict.fromkeys(words("ظهرا الظهر الضهر noon"), "noon"),
    **dict.fromkeys(words("عصرا العصر afternoon afternoons"), "afternoon"),
    **dict.fromkeys(words("ليلا الليل بالليل بليل night nights midnight"), "night"),
}
# stand between a time and its part of the day
PART_LINKS = words("in the في من at بعد قبل منتصف o'clock oclock")
# whole times by themselves; the second word may be missing
FIXED = {("midnight",): 0, ("noon",): 12, ("midday",): 12,
         ("منتصف", "الليل"): 0, ("منتصف", "النهار"): 12}  # fmt: skip

# the hours that fit a part of the day where they are said by the 24-hour clock
_SPANS: Mapping[Part, tuple[int, int]] = {
    "am": (0, 11), "pm": (12, 23), "evening": (15, 23), "dawn": (0, 6), "noon": (11, 15),
    "afternoon": (12, 18), "night": (18, 23),
}  # fmt: skip


def hour_of(part: Part, hour: int) -> int | None:
    """Return the hour of the 24-hour clock that an hour said with a part of the day means.

    None where they contradict each other («19:00 صباحا») or mean different things to different
    people («12 مساء»).
    """
    if not 0 <= hour <= 23:
        return None
    if hour == 0 or hour > 12:
        low, high = _SPANS[part]
        fits = low <= hour <= high or (part == "night" and hour == 0)
        return hour if fits else None
    if part == "night":
        return hour % 12 if hour in {12, 1, 2, 3, 4} else hour + 12 if hour >= 6 else None
    if part == "noon":
        return hour + 12 if hour <= 3 else hour if hour >= 11 else None
    if part == "dawn":
        return hour % 12 if hour <= 6 or hour == 12 else None
    if part == "evening" and hour == 12:
        return None
    if part == "afternoon" and not (hour <= 6 or hour == 12):
        return None
    return hour % 12 + (0 if part == "am" else 12)
