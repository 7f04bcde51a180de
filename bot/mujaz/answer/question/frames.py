"""Tell the words of a question that only frame it, and whose account or view the frame asks for.

In:  the text of a question and its tokens
Out: Frame: the tokens that only ask ("view", "react", "on the sidelines of"), the stretch of the
     one whose words or view are wanted («بحسب فلان», "in her account"), whether a deed tells it

An answer need not say "opinion" or "terms"; it must be his who is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.answer.question.wants import aim_words
from mujaz.language.fold import fold
from mujaz.language.tokens import Token


@dataclass(frozen=True, slots=True)
class Frame:
    """What of a question only asks."""

    words: frozenset[int] = frozenset()  # tokens that need not stand in an answer
    who: frozenset[int] = frozenset()  # tokens in which he stands whose words are wanted
    deed: bool = False  # what he did about it tells his stance as well


_NAME = r"(?:the |a )?[\w'’.&-]+(?: (?!on |about |of |to |over |as |for |in )[\w'’.&-]+){0,5}?"
_ON = (
    r"(?= (?:on|about|of|to|toward|towards|regarding|over|for|concerning|in|at|as|when|that)\b"
    r"|\W*$)"
)
_DID = r"(?:did|does|do|has|have|had|is|was|are|were|will|would|can|could)"
_VIEW = (
    r"(?:point of view|points of view|view|views|opinion|opinions|take|position|stance|stand"
    r"|attitude|assessment|verdict|thinking|thoughts?|feelings?|impressions?|perspective|outlook"
    r"|evaluation|judge?ment|reading|mood|line)"
)
_REACTION = r"(?:reaction|response|reply|answer|rejoinder|comeback|retort)"
_SOURCES = (
    rf"\b(?P<w>according to|as per|per(?! (?:day|week|month|year|hour|cent|capita|person|litre"
    rf"|kilo|barrel|head)\b)|in the (?:words|view|opinion|eyes|estimation|telling"
    rf"|judge?ment|account|version) of|from the (?:perspective|point of view|standpoint|viewpoint)"
    rf" of|as (?:told|described|reported|seen|explained|cited|quoted|stated|put|viewed) by"
    rf"|if (?:we|you|one) believes?|on the word of|by the account of)"
    rf" (?P<who>{_NAME})(?=\W*$|\s*[,;:?]|(?:,)? (?:what|who|whom|when|where|why|how|which"
    rf"|{_DID})\b)",
    rf"\b(?:in|from|by|on|to|under) (?P<who>{_NAME})(?:['’]s|s['’]) (?P<w>(?:own )?(?:opinion|view"
    rf"|eyes|account|telling|version(?: of events)?|words|estimation|judge?ment|assessment|reading"
    rf"|mind|perspective|point of view|viewpoint|standpoint|reckoning|description|explanation"
    rf"|interpretation|narrative|reporting))\b",
    r"(?:^|\s)[وف]?(?P<w>(?:ب?حسب|وفقا?|طبقا)(?: (?:ما )?(?:قال\w*|ذكر\w*|اعلن\w*|افاد\w*"
    r"|يقول|تقول|صرح\w*|ورد عن|كلام|قول|اقوال|روايه|تصريحات?|وصف|تعبير|تقدير|راي|زعم))?"
    r"|نقلا عن|علي حد (?:قول|تعبير|وصف|زعم|راي)|علي لسان|براي|في (?:راي|نظر|تقدير|اعتقاد|تصور)"
    r"|بنظر|بتقدير|باعتقاد|من وجهه نظر|من منظور|كما (?:قال|قالت|يقول|تقول|يري|تري|ذكر|ذكرت|افاد"
    r"|افادت"
    r"|اعلن|اعلنت|وصف|وصفت|روي|نقل|نقلت|يصف|تصف)|علي ذمه|استنادا الي|حسب كلام|علي كلام)"
    r"\s+(?P<who>[^،,؟?.!:]{2,60}?)(?=\s*(?:[،,؟?.!:]|$))",
)
_VIEWS = (
    rf"^(?:and |so )?how {_DID} (?P<who>{_NAME}) (?P<w>(?:feel|felt|see|view|regard|assess|judge"
    rf"|evaluate|rate|interpret|perceive|think|look|consider|sum up|size up|summari[sz]e"
    rf"|characteri[sz]e|describe"
    rf"|portray|gauge|depict|paint|frame)(?: (?:about|of|on|at))?)\b",
    rf"^(?:and |so )?what {_DID} (?P<who>{_NAME}) (?P<w>(?:make of|think of|think about|feel about"
    rf"|believe about|reckon about))\b",
    rf"^(?:and |so )?what(?: (?:is|was|are|were|has been)|'s) (?P<who>{_NAME})(?:['’]s|s['’])"
    rf" (?P<w>(?:official |own |personal )?{_VIEW}){_ON}",
    rf"^(?:and |so )?what(?: (?:is|was|are|were|has been)"
    rf"|'s) the (?P<w>{_VIEW}) of (?P<who>{_NAME}){_ON}",
    rf"^(?:and |so )?(?:what|which) (?P<w>{_VIEW}) {_DID} (?P<who>{_NAME})"
    rf" (?P<w2>have|hold|take|adopt|express|voice)\b",
    rf"^(?:and |so )?where {_DID} (?P<who>{_NAME}) (?P<w>stand) on\b",
    r"^[وف]?(?:كيف|شلون|ازاي|كيفاش|شو) (?:كان |كانت )?(?P<w>(?:ي|ت)?نظر|نظرت|يري|تري|راي|رات"
    r"|(?:ي|ت)?قيم"
    r"|قيمت|يقرا|تقرا|قرا|قرات|(?:ي|ت|ب?ي|بت)?شوف|شاف|شافت|(?:ي|ت)عتبر) (?P<who>[^،,؟?.!:]{2,40}?)"
    r"(?= (?:الي|ل|علي|في|من|بشان|حول|ان|مع|تجاه|ازاء|عن)\b|\s*[،,؟?.!:]|$)",
    r"^[وف]?(?:ما|ماهو|ماهي|شو|ايش|وش|شنو|ايه|وشو) (?:هو |هي |كان |كانت )?(?P<w>راي|تقييم|نظره"
    r"|وجهه نظر"
    r"|انطباع|تقدير|تصور|قراءه|رؤيه) (?P<who>[^،,؟?.!:]{2,40}?)"
    r"(?= (?:الي|ل|علي|في|من|بشان|حول|ان|تجاه|ازاء|عن|حيال|بخصوص)\b|\s*[،,؟?.!:]|$)",
)
_STANCES = (
    rf"^(?:and |so )?how (?:did|does|do|has|have|had|will|would) (?P<who>{_NAME})"
    rf" (?P<w>react|reacted|respond|responded|reply|replied|take|took|greet|greeted|receive"
    rf"|received)\b",
    rf"^(?:and |so )?what(?: (?:is|was|are|were|has been)|'s) (?P<who>{_NAME})(?:['’]s|s['’])"
    rf" (?P<w>(?:first |initial |immediate |official )?(?:{_REACTION}|position|stance|stand"
    rf"|attitude))"
    rf"{_ON}",
    rf"^(?:and |so )?what(?: (?:is|was|are|were)|'s) the (?P<w>{_REACTION}|position|stance)"
    rf" (?:of|from) (?P<who>{_NAME}){_ON}",
    r"^[وف]?(?:كيف|شلون|ازاي|كيفاش|شو|ايش|وش) (?:كان |كانت )?(?P<w>رد فعل|رده فعل|رد|ردت|تفاعل"
    r"|تفاعلت"
    r"|استقبل|استقبلت|تلقي|تلقت|تعامل|تعاملت) (?P<who>[^،,؟?.!:]{2,40}?)"
    r"(?= (?:الي|ل|علي|في|من|بشان|حول|ان|مع|تجاه|ازاء|عن)\b|\s*[،,؟?.!:]|$)",
    r"^[وف]?(?:ما|ماهو|ماهي|شو|ايش|وش|شنو|ايه|وشو) (?:هو |هي |كان |كانت )?(?P<w>رد فعل|رده فعل"
    r"|ردود فعل"
    r"|رد|موقف) (?P<who>[^،,؟?.!:]{2,40}?)"
    r"(?= (?:الي|ل|علي|في|من|بشان|حول|ان|تجاه|ازاء|عن|حيال|بخصوص)\b|\s*[،,؟?.!:]|$)",
)
_ASKING = (  # nouns that only ask, and nouns inside prepositions
    r"\b(?:in|with|using) (?:what|which) (?P<w>terms|words|language|manner|tone|wording|phrase)\b",
    r"\b(?:on the|at the) (?P<w>sidelines|margins|fringes|side-lines) of\b",
    r"\bin the (?P<w>wake|run-up|aftermath|course|midst|light|face|framework|context) (?:of|to)\b",
    r"\b(?:against the) (?P<w>backdrop|background) of\b",
    r"\b(?:sum up|size up|summari[sz]e|characteri[sz]e|describe|portray|gauge|depict|capture) the"
    r" (?:general |overall )?(?P<w>mood|atmosphere|climate|tone|spirit|situation)\b",
    r"\b(?:وصف\w*|[يت]صف|لخص\w*|[يت]لخص|قيم\w*|[يت]قيم)"
    r" (?P<w>(?:ال)?(?:اجواء|جو|مناخ|وضع|موقف|حاله|مزاج))\b",
    r"\bin (?P<w>terms|view|light|respect) of\b",
    r"\bin (?P<w>exchange|return) for\b",
    r"\b(?:under|in|on|with) (?:what|which) (?P<w>conditions?|circumstances?|case|event|grounds)\b",
    r"\b(?:في|ب|علي|تحت|ل)? ?(?:اي|ايه) (?P<w>حاله|حالات|شرط|شروط|ظرف|ظروف|احوال)\b",
    r"\bwith (?P<w>regard|regards|respect|reference) to\b",
    r"\b(?:ال)?دور (?:الذي|اللي) (?P<w>اداه|ادته|لعبه|لعبته|لعبها|يلعبه|تلعبه|يوديه|توديه"
    r"|قام به)\b",
    r"^(?:and |so )?what (?:is|was|are|were) the (?P<w>gist|nature|substance|essence|thrust|extent"
    r"|contents?) of\b",
    r"\bب(?:اي|ايه|ايت) (?P<w>عبارات|عباره|كلمات|كلمه|الفاظ|لهجه|طريقه|شكل|صفه|اسلوب|صوره|تعبير"
    r"|نبره)\b",
    r"\b(?P<w>علي هامش|علي خلفيه|في اعقاب|في ضوء|في ظل|في اطار|في سياق|علي صعيد|في غضون|من حيث"
    r"|علي ضوء|بمناسبه|في معرض|عشيه|في سبيل)\b",
    r"^[وف]?(?:ما|ماهو|ماهي|شو|ايش|وش) (?:هو |هي |كان |كانت )?(?P<w>مضمون|فحوي|جوهر|طبيعه|حقيقه"
    r"|نوع)\b",
)
_FRAMES = tuple(
    (re.compile(pattern), deed)
    for patterns, deed in ((_SOURCES, False), (_STANCES, True), (_VIEWS, False), (_ASKING, False))
    for pattern in patterns
)


def framed(text: str, tokens: Sequence[Token]) -> Frame:
    """Return what of a question only asks, and whose words it wants by that."""
    key, at = fold(text)
    at = [*at, len(text)]
    words: set[int] = set()
    who: frozenset[int] = frozenset()
    deed = False
    for pattern, is_stance in _FRAMES:
        for found in pattern.finditer(key):
            groups = found.groupdict()
            for name in ("w", "w2"):
                if groups.get(name):
                    words.update(_tokens(tokens, at[found.start(name)], at[found.end(name)]))
            if groups.get("who") and not who:
                who = frozenset(_tokens(tokens, at[found.start("who")], at[found.end("who")]))
                deed = is_stance
    if (span := aim_words(key)) is not None:
        words.update(_tokens(tokens, at[span[0]], at[span[1]]))
    return Frame(frozenset(words) - who, who, deed)


def _tokens(tokens: Sequence[Token], start: int, end: int) -> Iterator[int]:
    return (i for i, t in enumerate(tokens) if start <= t.start and t.start < end)
