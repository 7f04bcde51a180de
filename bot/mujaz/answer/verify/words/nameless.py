"""Leave out that somebody speaks without his name, where claim and evidence both say it.

In:  the texts of a claim and of its evidence
Out: both without the phrase; as they are where only one of them has it

"Two diplomats, who spoke on condition of anonymity, said" is "two diplomats who asked not to be
named said" and «قال دبلوماسيان طلبا عدم الكشف عن هويتيهما». The phrases are many, and the verbs and
negations in them are not the statement's. That an unnamed one stays unnamed, whether the evidence
names him at all, is compared where both do not have the phrase.
"""

from __future__ import annotations

import re

_EN = (
    r"(?:,\s*)?\b(?:(?:who|which)\s+)?(?:(?:has|have|had|was|were|is|are)\s+)?"
    r"(?:"
    r"(?:speaking|spoke|speaks|talking|talked|briefed\s+reporters|commenting)\s+"
    r"(?:on|under)\s+(?:the\s+)?condition\s+(?:of\s+anonymity|(?:that\s+)?(?:he|she|they)\s+"
    r"(?:not\s+be|remain|was\s+not|were\s+not)\s+(?:named|identified|unnamed|anonymous))"
    r"|(?:speaking|spoke|talking|talked)\s+anonymously"
    r"|on\s+(?:the\s+)?condition\s+of\s+anonymity"
    r"|(?:ask(?:ed|ing|s)|request(?:ed|ing|s)|want(?:ed|ing|s)|wish(?:ed|ing|es)|prefer(?:red|ring|s)"
    r"|ask(?:ed|ing)|insist(?:ed|ing|s)\s+on|cho(?:se|osing))\s+"
    r"(?:not\s+to\s+be\s+(?:named|identified|quoted\s+by\s+name)|to\s+(?:remain|stay|be)\s+"
    r"(?:anonymous|unnamed|unidentified)|anonymity|not\s+being\s+(?:named|identified))"
    r"|(?:declin(?:ed|ing|es)|refus(?:ed|ing|es)|did\s+not\s+(?:want|wish)|unwilling)\s+to\s+be\s+"
    r"(?:named|identified|quoted\s+by\s+name)"
    r"|(?:declin(?:ed|ing)|refus(?:ed|ing))\s+to\s+give\s+(?:his|her|their)\s+names?"
    r")(?:\s+because\b[^,.;]*)?,?"
)
_NAME = (
    r"(?:(?:ال)?(?:كشف|إفصاح|اعلان|إعلان)\s+عن\s+|ذكر\s+|كشف\s+|نشر\s+|إيراد\s+|ايراد\s+)?"
    r"(?:ال)?(?:اسم|هوي[تة]|أسماء|هويات|اسمي|هويتي|هويات)(?:ه|ها|هم|هما|هن|ه?م?ا?)"
)
_WANTS = (
    r"(?:طلب|رفض|اشترط|فضل|فض\u0651ل|آثر|شرط|مشترط|طالب|رافض|مفضل|مفض\u0651ل|لم\s+[يت]شأ|لم\s+[يت]رغب|لم\s+[يت]رد"
    r"|امتنع|ممتنع|تحفظ|متحفظ|بشرط|شريطة)(?:ت|وا|ا|تا|ا\u064b|\u064bا|ة|ين|ون)?"
)
_AR = (
    rf"[،,]?\s*(?<!\w)و?(?:(?:الذي|التي|الذين|اللذين|اللذان)\s+)?{_WANTS}\s+"
    rf"(?:عن\s+|على\s+|في\s+)?(?:عدم\s+|ألا\s+[يت]\w+\s+)?{_NAME}(?!\w)[،,]?"
    r"|[،,]?\s*(?<!\w)لم\s+[يت]كشف(?:وا|ا)?\s+(?:عن\s+)?(?:اسم|هويت|أسمائ|هويات)(?:ه|ها|هم|هما)"
    r"(?!\w)[،,]?"
)
_NAMELESS = re.compile(f"{_EN}|{_AR}", re.IGNORECASE)

# «مسؤول لم تسمّه»: the outlet does not give his name, and neither does a claim without such words
_UNNAMED = re.compile(
    r"[،,]?\s*(?<!\w)لم\s+[يت]\u064f?سم\u0651?(?:ه|ها|هم|هما|وه|وها|وهم)(?!\w)[،,]?"
    r"|,?\s*\bwh(?:om|o|ich)\s+(?:it|he|she|they|the\s+\w+)\s+did\s+not\s+(?:name|identify)\b,?"
    r"|,?\s*\b(?:that|whom)?\s*it\s+did\s+not\s+(?:name|identify)\b,?",
    re.IGNORECASE,
)
_NAMING = re.compile(
    r"\b(?:nam(?:e[ds]?|ing)|identif\w+|unnamed|anonym\w+)\b|سم\u0651?[ىته]|تسم|اسم|هوي",
    re.IGNORECASE,
)


def without_anonymity(claim: str, evidence: str) -> tuple[str, str]:
    """Return both texts without the phrase that somebody is not named, where both have one."""
    if not _NAMING.search(claim):
        evidence = _UNNAMED.sub(" ", evidence)
    if not (_NAMELESS.search(claim) and _NAMELESS.search(evidence)):
        return claim, evidence
    return _NAMELESS.sub(" ", claim), _NAMELESS.sub(" ", evidence)
