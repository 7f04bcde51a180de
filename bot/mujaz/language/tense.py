"""Tell whether a clause speaks of what is to come.

In:  a text and where a date stands in it
Out: True when the verb that the date belongs to is in the future

The nearest verb before the date in its sentence decides; only where none stands before it, the
nearest one behind it in the same clause does ("On Thursday, Putin will meet").
"""

from __future__ import annotations

import re
from typing import Literal

from mujaz.language.fold import fold_key

Tense = Literal["", "past", "future"]


def _alternatives(words: str) -> str:
    return "|".join(re.escape(fold_key(w)) for w in words.split("|"))


_FUTURE = re.compile(
    r"\b(?:"
    + _alternatives(
        "سوف|المقرر|المرتقب|المرتقبة|المرتقبين|المزمع|المتوقع|المنتظر|المنتظرة|المتوقعة|المزمعة"
        "|المقررة|ينتظر|يتوقع|تنتهي|ينتهي|تبدأ|يبدأ|تنطلق|ينطلق|تنعقد|ينعقد|يرتقب|تتوقع|يعتزم|تعتزم|يعتزمون|يستعد|تستعد|يخطط|تخطط|ستكون|سيكون"
    )
    + r"|will|'ll|won't|shall|would|going to|plans? to|planned for|expects?|intends? to|hopes? to"
    r"|upcoming"
    r"|(?:is|are|was|were|been) (?:\w+ly )?(?:due|set|scheduled|expected|slated|planned|to)"
    r"|scheduled|slated|due to|expires?|ends|begins|starts)(?!\w)"
)
# س + verb in the imperfect; what looks like one and is not stands in the second pattern
_SA = re.compile(r"\b[وف]?س(?:[يتن]|ا)\w{2,}")
_NOT_SA = re.compile(
    r"\b[وف]?(?:سيا[سدرحقج]|سيد|سير[غجةه]|سيرة|سيناتور|سيناريو|سينا|سيدني|سياتل|سيبير|سيمون|سيلين"
    r"|سيلفيو|سيبا|سيسي|سيمنز|سينم|سيف|سيل|سيئ|سيط|سيو|ستي[فبن]|ستين|ستون|ستا[رلن]|ستوك|ستوديو"
    r"|ستراس|سترات|ستة|سته|ستمي|ستما|ستار|ستاد|ستائر|ستايل|سنوات|سنوي|سنه\b|سنة|سنت\b|سنتات|سنتين|سنتر|سنتي|سند\b|سندات|سنغا|سنجار|سناتور"
    r"|سناء|سنا\b|سنيه|سنيا|سنين|سا(?!ل?تق|عمل|نجح|لتق|كون|واصل|بحث|زور|قوم|ذهب|تحدث|جتمع|لتقي))"
)
_PAST = re.compile(
    r"\b(?:[وف]?(?:"
    + _alternatives(
        "قال|قالت|قالوا|أعلن|أعلنت|أعلنوا|أكد|أكدت|ذكر|ذكرت|أفاد|أفادت|أضاف|أضافت|كشف|كشفت|أوضح|أوضحت"
        "|صرح|صرحت|أشار|أشارت|وصل|وصلت|وصلوا|التقى|التقت|التقوا|التقيا|عقد|عقدت|عقدوا|زار|زارت|بحث|بحثت"
        "|بحثا|ناقش|ناقشت|اجتمع|اجتمعت|اجتمعوا|شن|شنت|قتل|قتلت|جرى|جرت|وقع|وقعت|سافر|سافرت|غادر|غادرت"
        "|أقر|أقرت|انتقد|رفض|رفضت|دعا|دعت|طالب|طالبت|كتب|كتبت|نشر|نشرت|بدأ|بدأت|انتهى|انتهت|شهد|شهدت"
        "|أجرى|أجرت|أجريا|امتدح|اتهم|اتهمت|حذر|حذرت|نفى|نفت|اتفق|اتفقت|استقبل|استقبلت|فرض|فرضت|أطلق|أطلقت"
        "|قرر|قررت|أمر|تحدث|تحدثت|أدلى|أدلت|كان|كانت|كانوا|كانا|تم|تمت|نقل|نقلت|لقي|أصيب|سقط|سيطر|سيطرت"
        "|عاد|عادت|ألغى|ألغت|أرجأ|أرجأت|علق|علقت|رفع|رفعت|أبلغ|أبلغت|اعتبر|اعتبرت|ألمح|ألمحت|وافق|وافقت"
    )
    + r"|said|told|announced|met|was|were|had|held|spoke|went|came|left|began|gave|took|made|wrote"
    r"|(?!expected|scheduled|planned|slated|need|united|limited|armed|hundred|sacred|indeed"
    r"|unprecedented|proposed|speed|agreed)[a-z]{2,}ed))\b"
)
# "since", "the previous talks on": what follows has been, whatever the verb of the sentence
_PAST_LEAD = re.compile(
    r"(?:^|[\s(])(?:[وف]?منذ|since|after|بعد|(?:السابقة|السابقه|السابق|الاخيرة|الاخيره|previous|earlier)"
    r"(?: (?:\w+ )?(?:في|يوم|on|of|in))?)(?: يوم| شهر| عام)?\s*$"
)
# a term that is set: «بحلول», "by", and "until" where somebody was given time
_TERM_LEAD = re.compile(r"(?:بحلول|\bby)(?: يوم| شهر| عام)?\s*$")
_TIME_GIVEN = re.compile(
    r"\b(?:امهل|امهلت|مهله|المهله|deadline|gave|given|giving)\b.*\b(?:حتي|until|till)"
    r"(?: يوم| شهر| نهايه| the end of)?\s*$"
)
_STOP = re.compile(r"[.!?؟؛\n](?=\s|$|[\"'”»])|\n")
_CLAUSE_STOP = re.compile(
    r"[،,;:]|(?:^|\s)(?:ان|انه|انها|بان|بانه|that|حيث|فيما|بينما|while|but|لكن)\s"
)


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and behind the date in its sentence, folded."""
    low, high = max(0, start - 400), min(len(text), end + 300)
    before, behind = text[low:start], text[end:high]
    stops = [m.end() for m in _STOP.finditer(before) if not _initial(before, m.start())]
    if stops:
        before = before[stops[-1] :]
    stop = _STOP.search(behind)
    return fold_key(before), fold_key(behind[: stop.start()] if stop else behind)


def _initial(text: str, i: int) -> bool:
    """Whether the full stop at i belongs to an initial («فلاديمير ف. بوتين»)."""
    return text[i] == "." and i >= 1 and text[i - 1].isalpha() and not text[i - 2 : i - 1].isalpha()


def _future_at(clause: str) -> list[int]:
    at = [m.start() for m in _FUTURE.finditer(clause)]
    at += [m.start() for m in _SA.finditer(clause) if not _NOT_SA.match(clause, m.start())]
    return sorted(at)


def clause_tense(text: str, start: int, end: int) -> Tense:
    """Return the tense of the clause that the date at text[start:end] stands in, "" if unknown."""
    before, behind = _clause(text, start, end)
    if _PAST_LEAD.search(before):
        return "past"
    if _TERM_LEAD.search(before) or _TIME_GIVEN.search(before):
        return "future"
    future = _future_at(before)
    past = [m.start() for m in _PAST.finditer(before) if not _covered(m, before)]
    if future or past:
        return "future" if max(future, default=-1) > max(past, default=-1) else "past"
    behind = behind.lstrip(" ،,")
    stop = _CLAUSE_STOP.search(behind)
    clause = behind[: stop.start()] if stop else behind
    ahead = _future_at(clause)
    over = [m.start() for m in _PAST.finditer(clause) if not _covered(m, clause)]
    if not ahead and not over:
        return ""
    never = len(clause) + 1
    return "future" if min(ahead, default=never) < min(over, default=never) else "past"


def future_clause(text: str, start: int, end: int) -> bool:
    """Return whether the date at text[start:end] stands in a clause about what is to come."""
    return clause_tense(text, start, end) == "future"


def _covered(match: re.Match[str], clause: str) -> bool:
    """Whether a past form is the helper of a future one ("was due to", «كان من المقرر»)."""
    near = clause[match.start() : match.end() + 25]
    helper = match.group().strip() in {"was", "were", "had", "كان", "كانت"}
    return helper and any(m.start() < len(match.group()) + 14 for m in _FUTURE.finditer(near))
