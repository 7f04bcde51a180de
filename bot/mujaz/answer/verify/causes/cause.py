"""C14: a cause in the claim is a cause in the evidence; "after" is not "because".

In:  a Pair
Out: Reasons
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.causes.effects import brought_about
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.grammar.sureness import Sureness, sureness
from mujaz.answer.verify.grammar.verbs import is_act
from mujaz.answer.verify.names.homes import is_home
from mujaz.answer.verify.roles.agents import BY_HOW_MUCH
from mujaz.language.fold import fold_key
from mujaz.language.sentences import split_sentences
from mujaz.model import Reason

_CAUSE = re.compile(
    r"\b(?:because|due to(?! \w+ (?:at|in|on|by|to|next|last|this)\b)|owing to|thanks to"
    r"|resigned over|as a result of"
    r"|[وفل]?(?:بسبب|سبب|السبب|بفعل|جراء|لان|لانه|لانها|بفضل))\b"
)
_SAME = re.compile(
    r"\b(?:because|due to|owing to|thanks to|caused?|causes|causing|as a result|result of|led to"
    r"|resulted|reasons?|over|for \w+ing|lack of|protest|blamed?|forc(?:e[ds]?|ing)|leaving|leaves"
    r"|killed|injur\w+"
    r"|destroyed|at (?:\w+ ){0,2}request|asked for|requested|prompt\w+|driven by"
    r"|[وفل]?(?:بسبب|سبب|السبب|بفعل|جراء|نتيجه|لان\w*|بفضل|ي?تسبب\w*"
    r"|[يت]?ودي|ادي|ادت|ي?اسفر\w*|لاسباب|تضطر|دفع|يدفع|دفعت|حمل|حملت"
    r"|اودي|احتجاج\w*|لعدم|وراء|ناجم\w*|اثر|بطلب|طلب|مما|ما دفع))\b"
)

# of a pair in two languages: `check_causal` looks whether it is the cause of the same thing
_ALSO = re.compile(
    r"\b(?:(?:hospital|hospitals|clinic|hospitali[sz]ed|admitted) with"
    r"|المستشف\w* (?:مصابا|مصابين|لاصابت\w*)"
    r"|on account of|for fear of|in view of|given (?:the|that)|on the grounds|amid"
    r"|[وفب]?(?:علي خلفيه|نظرا|خشيه|خوفا|تخوفا|تحسبا|تفاديا|تجنبا|حجه|دعوي|ذريعه|داعي|دافع|بحجه"
    r"|بدعوي|بذريعه|بداعي|بدافع|ردا علي|انتقاما|مرده|[يت]عود (?:الي|ذلك|السبب)|لكون\w*|كونه|كونها"
    r"|[يت]عزو|عزا|عزت|اضطر\w*|اجبر\w*|جعل\w*|حالت? دون|لافتقار\w*|لغياب|لنقص|لقله|لضعف"
    r"|لتعذر|لانعدام|لوجود|لانتهاء|تحت ضغط|في ضوء|علي وقع))\b"
)


# grounds that the text itself gives, no pretexts
_GIVEN = re.compile(
    r"\b(?:on account of|in (?:view|light) of|given (?:the|that|how)|on the grounds|for fear of"
    r"|[وف]?(?:علي خلفيه|نظرا|خشيه|خوفا|تخوفا|تحسبا|ردا علي|انتقاما|مرده|لكون\w*|كونه|كونها"
    r"|لافتقار\w*|[يت]عود (?:ذلك|السبب)|تحت ضغط|في ضوء|علي وقع))\b"
)


def _on_grounds(pair: Pair) -> bool:
    """Tell whether the evidence gives the claim's cause right behind a word of grounds."""
    mark = next((w for w in pair.claim.words if _FOR.match(w.key)), None)
    if mark is None or not _GIVEN.search(fold_key(pair.evidence.text)):
        return False
    behind = [w for w in pair.claim.words[mark.i + 1 :] if w.content][:_BEHIND]
    return any(
        _GIVEN_BEFORE.search(fold_key(pair.evidence.text[max(0, m.start - _REACH) : m.start]))
        for w in behind for m in pair.matches[w.i]
    )  # fmt: skip


_FOR = re.compile(
    r"(?:because|due|owing|thanks|caused|over|after"
    r"|[وفل]?(?:بسبب|سبب|السبب|سببه|سببها|بفعل|جراء|لان|لانه|لانها|بفضل|نتيجه|اثر))$"
)
_REACH = 60  # characters from a word of grounds to the cause
_GIVEN_BEFORE = re.compile(_GIVEN.pattern + r"[^.!?؟؛;\n]*\Z")


def check_cause(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim gives a cause and the evidence gives none."""
    found = _CAUSE.search(fold_key(pair.claim.text))
    yield from _another(pair)
    yield from _ascribed_to(pair)
    yield from _unknown(pair)
    yield from _made(pair)
    if found and any(w.key in _NOT for w in pair.claim.words):
        return  # nobody died of it: the check of negations compares that
    yield from _purpose(pair)
    given = _SAME.search(fold_key(pair.evidence.text)) or _ascribed(pair) or _led_by_lam(pair)
    also = _ALSO.search(fold_key(pair.evidence.text)) if pair.crossed else _on_grounds(pair)
    if found and not given and not also and not brought_about(pair) and not _is_due(pair):
        detail = f"the evidence gives no cause; the claim says {found.group()!r}"
        yield Reason(check="cause", detail=detail)


_DUE = re.compile(r"\b(?:is|are|was|were|be) due to \w+")


def _is_due(pair: Pair) -> bool:
    """Tell whether "is due to announce" only says when, of what lies ahead in the evidence too."""
    claim = fold_key(pair.claim.text)
    if not _DUE.search(claim) or _CAUSE.search(_DUE.sub(" ", claim)):
        return False
    return any(sureness(pair.evidence, c) < Sureness.DONE for c in pair.evidence.clauses)


_BEHIND = 4  # words behind «بسبب» that name the cause


def _led_by_lam(pair: Pair) -> bool:
    """Tell whether an Arabic evidence gives the claim's cause by «لـ»: «غاب لوجوده في المستشفى»."""
    mark = next((w for w in pair.claim.words if _CAUSE_WORD.match(w.key)), None)
    if mark is None:
        return False
    behind = [w for w in pair.claim.words[mark.i + 1 : mark.i + 1 + _BEHIND] if w.content]
    return any(_is_led(pair, m) for w in behind for m in pair.matches[w.i])


def _is_led(pair: Pair, word: Word) -> bool:
    """Tell whether «لـ» leads a noun of action or state, alone or with a pronoun."""
    if not word.key.startswith("ل") or word.key.startswith("لل") or len(word.key) < _LED:
        return False
    return pair.evidence.predicate(word) or not word.key.startswith("لا")


_LED = 4
# what somebody acts for or from, by its noun: the evidence has one of its kind
_PURPOSES = tuple(
    re.compile(rf"\b[وفبل]?(?:ال)?(?:{words})\w*\b")
    for words in (
        "احتجاج|[يت]حتج|احتج|رفض|اعتراض|استنكار|تنديد|ندد|ضد|شجب|استياء|غضب|walked out"
        "|walks? out|stormed out|boycott|protest\\w*|anger|oppos",
        "خوف|خشي|تحسب|تخوف|مخاوف|[يت]خش|تفادي|تجنب|تلافي|حذر|fear|avoid|worr|concern",
        "تضامن|تاييد|مسانده|دعم|تعاطف|solidarity|support|sympathy",
        "رد|انتقام|ثار|respon|retaliat|reveng|repris|answer",
    )
)
_PURPOSE = re.compile(
    r"\b(?:احتجاجا|رفضا(?! (?:قاطعا|تاما|باتا|شديدا|مطلقا|كاملا|صريحا|كليا|حازما))"
    r"|استنكارا|تنديدا|خوفا|خشيه|تحسبا|تخوفا|تفاديا|تجنبا|تضامنا|تاييدا|مسانده|ردا"
    r"|انتقاما|in protest|for fear|in solidarity|in response|in retaliation)\b"
)


def _purpose(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells for what somebody acts, and the evidence does not."""
    evidence = fold_key(pair.evidence.text)
    for found in _PURPOSE.finditer(fold_key(pair.claim.text)):
        kinds = [k for k in _PURPOSES if k.search(found.group())]
        if kinds and not any(k.search(evidence) for k in kinds):
            detail = f"the evidence does not tell that it was done so: {found.group()!r}"
            yield Reason(check="cause", detail=detail)
            return


_MADE = re.compile(
    r"\b(?:caus(?:ed|es|ing)|led to|leads to|leading to|trigger(?:ed|s|ing)|spark(?:ed|s|ing)"
    r"|prompt(?:ed|s|ing)|result(?:ed|s|ing) (?:in|from)|brought about|brought on|provoked"
    r"|[وف]?(?:ادي|ادت|تودي|يودي)(?: \w+){0,5}? الي"
    r"|[وف]?(?:ي|ت)?تسببت? (?:في|ب)|[وف]?(?:افضي|افضت)(?: \w+){0,5}? الي"
    r"|[وف]?(?:نجم|نجمت|ينجم|تنجم|ناجم|ناجمه|ناتج|ناتجه|نتج|نتجت) عن)"
)
_MEANWHILE = re.compile(
    r"\b(?:after|following|days? later|weeks? later|hours? later|when"
    r"|[وف]?(?:بعد|بعدما|عقب|غداه|تزامنا|بالتزامن|عندما|حين))\b"
)


def _made(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where one thing brings about another in the claim, and in the evidence only
    comes before it: "three days of rain caused the landslide", "after three days of rain".
    """
    ours = _MADE.search(fold_key(pair.claim.text))
    theirs = fold_key(pair.evidence.text)
    told = _SAME.search(theirs) or _MADE.search(theirs)
    if ours and not told and _MEANWHILE.search(theirs):
        detail = f"the evidence tells what came before, no cause; the claim says {ours.group()!r}"
        yield Reason(check="cause", detail=detail)


_ASCRIBE = re.compile(
    r"[وف]?(?:عزا|عزت|عزوا|[يت]عزو|ارجع|ارجعت|ارجعوا|[يت]رجع|نسب|نسبت|رد|ردت)(?:ه|ها|هم|هما)?$"
)
_TIED = re.compile(r"[وف]?(?:[يت]?ربط|ربطت|ربطوا|[يت]?علل|عللت|[يت]?برر|بررت|[يت]?فسر|فسرت)$")
_LINKED = {
    **dict.fromkeys("attributed attributes attributing ascribed ascribes linked links tied".split(),
                    "to"),
    **dict.fromkeys("pinned blamed blames blaming".split(), "on"),
}  # fmt: skip
_CAUSE_WORD = re.compile(r"[وفل]?(?:بسبب|سبب|السبب|سببه|سببها|بفعل|جراء|لان|لانه|لانها|بفضل)$")
_AROUND = 6  # words on either side of «سبب» among which the cause is told


def _ascribed(pair: Pair) -> bool:
    """Tell whether somebody ascribes it in the evidence to what the claim gives as its cause:
    «عزا المحافظ القرار إلى تسارع الأسعار»; and the claim leaves it his word.
    """
    if not pair.claim.verbs and not any(_ASCRIBE.match(w.key) for w in pair.claim.words):
        return False
    words = pair.evidence.words
    verb = next((w for w in words if _ASCRIBE.match(w.key)), None)
    mark = next((w for w in pair.claim.words if _CAUSE_WORD.match(w.key)), None)
    if verb is None or mark is None:
        return False
    to = next((w for w in words[verb.i :] if w.key == "الي"), None)
    around = pair.claim.words[max(0, mark.i - _AROUND) : mark.i + _AROUND + 1]
    told = [w for w in around if w.content and w.i != mark.i]
    if to is None:
        return False
    led = {w.i for w in words[to.i + 1 :] if w.clause == to.clause}
    beside = [w for w in told if any(m.i in led for m in pair.matches[w.i])]
    return len(beside) >= 2


_CAUSED = re.compile(
    r"\b(?:because|due to|owing to|caused|as a result of|blamed on|triggered by|led to|resulted"
    r"|[وفل]?(?:بسبب|بفعل|جراء|نتيجه|تسببت?\w*|سببه|سببته|سببها|ناجم\w*|نجم\w*|ناتج\w*|ادي|ادت))\b"
)
_NOT_KNOWN = re.compile(
    r"\b(?:causes?|reasons?|motives?)\b[^.;]{0,40}\b(?:not|unknown|unclear|un\w+ed|yet)\b"
    r"|\b(?:not|unclear|unknown|un\w+ed|too early|determine|establish|investigat\w+|no)\b"
    r"[^.;]{0,40}\b(?:causes?|reasons?|motives?|caused)\b"
    r"|\b[وف]?(?:لم|لا(?= (?:[يتن]\w|سبب|اسباب))|غير|مجهول|المبكر|دون|تحقيق|قيد|تحديد|معرفه)\b"
    r"[^.؛]{0,40}"
    r"\b[وفل]?(?:ال)?(?:سبب|اسباب|سببه|سببها|اسبابه|اسبابها|دوافع|ملابسات)\b"
    r"|\b[وف]?(?:لم|لا|غير|دون)\b[^.؛]{0,30}\b(?:ما|ماذا|من|كيف|الذي|التي) (?:الذي |قد )?"
    r"(?:[يت]?تسبب\w*|سبب\w*|[يت]سبب\w*|ادي|ادت)\b"
    r"|\b[وفل]?(?:ال)?(?:سبب|اسباب|سببه|سببها|اسبابه|اسبابها|دوافع|ملابسات)\b[^.؛،]{0,40}"
    r"\b(?:لم|لا|ليس|غير|مجهول\w*|قيد)\b"
)


def _unknown(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim gives a cause that the evidence says is not known."""
    claim, evidence = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    if not _CAUSED.search(claim) or _NOT_KNOWN.search(claim):
        return
    if _SUSPECTED.search(claim) and _suspected_there(pair):
        return  # both only suspect it
    if _NOT_KNOWN.search(evidence) and not _CAUSED.search(_NOT_KNOWN.sub(" ", evidence)):
        yield Reason(check="cause", detail="the evidence says that the cause is not known")


def _suspected_there(pair: Pair) -> bool:
    """Tell whether a sentence of the evidence suspects what the claim tells, and nothing else."""
    own = [w for w in pair.claim.content if not _SUSPECTED.search(w.key)]
    return any(
        _SUSPECTED.search(fold_key(pair.evidence.text[s.start : s.end]))
        and sum(any(s.start <= m.start < s.end for m in pair.matches[w.i]) for w in own) >= _OF_IT
        for s in split_sentences(pair.evidence.text)
    )


_OF_IT = 2  # words of the claim in the sentence that suspects it
_SUSPECTED = re.compile(
    r"\b(?:suspect(?:s|ed)?|believ(?:es?|ed)|likely|probably|possibly|may have|might have"
    r"|[وف]?(?:[يت]?شتبه|اشتبهت?|[يت]?رجح|رجحت|مرجح|محتمل|ربما|[يت]عتقد))\b"
)
_NOT = frozenset("no not nobody none without لم لا لن ليس دون".split())
_MARKS = frozenset(fold_key(w) for w in "because by بسبب جراء لأن بفعل due".split())
_BE = frozenset({"is", "are", "was", "were", "be"})
# «لأنّ» has a noun behind it, «لأنْ» a verb
_NEEDS = frozenset("داعي حاجه مبرر ضروره موجب داع".split())
_VERB = re.compile(r"ي\w{2,}$")


def _before_verb(pair: Pair, word: Word) -> bool:
    behind = pair.claim.words[word.i + 1 : word.i + 2]
    return any(_VERB.match(w.key) and not w.raw.endswith("ة") and is_act(pair.claim, w)
               for w in behind)  # fmt: skip


_NEAR = 4  # words behind a mark in which the cause is named


def _ascribed_to(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim ascribes something to what the evidence does not name:
    «عزت الشركة خسارتها إلى الإضرابات», «ربطتها بالإضرابات», "attributed the loss to strikes".
    """
    for word in pair.claim.words:
        link = "الي" if word.arabic and _ASCRIBE.match(word.key) else _LINKED.get(word.key, "")
        link = link or ("ب" if word.arabic and _TIED.match(word.key) else "")
        sure = link == "الي" or word.key.startswith("attribut")
        if not link or (not sure and (pair.crossed or not _gives_cause(pair))):
            continue  # «ربط» may tell of a condition, "linked" of what belongs together
        clause = [w for w in pair.claim.words[word.i + 1 :] if w.clause == word.clause]
        low = _led_from(clause, link)
        behind = [w for w in clause if w.i >= low and (w.content or w.counted or w.i == low)]
        named = _what_changes(pair, behind)
        if named is not None and not named.counted and not pair.matched(named):
            detail = f"the evidence does not name {named.raw!r} as cause or agent"
            yield Reason(check="cause", detail=detail)


def _gives_cause(pair: Pair) -> bool:
    """Tell whether the evidence gives a cause."""
    ascribed = any(_ASCRIBE.match(w.key) for w in pair.evidence.words)
    blamed = any(w.key in _LINKED for w in pair.evidence.words)
    return ascribed or blamed or bool(_SAME.search(fold_key(pair.evidence.text)))


def _led_from(clause: list[Word], link: str) -> int:
    """Return where the cause begins behind a verb's preposition: «إلى الإضرابات», «بالإضرابات»."""
    glued = link == "ب"
    at = next((w for w in clause if (w.key.startswith(link) if glued else w.key == link)), None)
    if at is None:
        return clause[-1].i + 1 if clause else 0
    behind = [w.i for w in clause if w.i > at.i and (w.content or w.counted)]
    return at.i if glued else min(behind, default=at.i + 1)


_CHANGE = re.compile(  # «زيادة أعداد المستفيدين»: what rises or is missing tells the cause
    r"[وفبل]?(?:ال|ل)?(?:زياده|ارتفاع|انخفاض|تراجع|هبوط|نقص|غياب|عدم|انعدام|سوء|ضعف|تزايد|تنامي|تفاقم|اتساع"
    r"|توسع|شح|ندره|كثره|قله|تدني|تردي|تحسن|نمو|صعود|تاخر|تعثر|انهيار|تقلب|تقلبات|ازدياد|انكماش|تباطو|تدهور"
    r"|increas\w*|rise|rising|fall|falling|lack|shortage|drop|decline|growth|higher|lower)$"
)


def _what_changes(pair: Pair, words: list[Word]) -> Word | None:
    """Return the word that names a cause: where it begins with a change, what changes."""
    if not words:
        return None
    first = words[0]
    if pair.crossed or not _CHANGE.match(first.key) or not pair.matched(first):
        return first
    rest = [w for w in words[1 : 1 + _TOLD] if w.content]
    lacking = [w for w in rest if not pair.matched(w)]
    return lacking[0] if rest and len(lacking) == len(rest) else first


_TOLD = 2  # words behind a change that say what changes


def _another(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a cause or an agent that the evidence does not have."""
    for word in pair.claim.words:
        before = pair.claim.words[word.i - 1].key if word.i else ""
        if word.key not in _MARKS or (word.key == "due" and before in _BE):
            continue  # "is due to land" gives no cause
        if before in _NEEDS or (word.key == "لان" and _before_verb(pair, word)):
            continue  # «لا داعي لأن يغلق التجار»: what is not needed, no cause
        behind = [
            w for w in pair.claim.words[word.i + 1 : word.i + _NEAR] if w.clause == word.clause
        ]
        if any(w.key in BY_HOW_MUCH for w in behind):
            continue  # "by a wide margin"
        told = [w for w in behind if (w.content or w.counted) and not is_home(pair, w)]
        named = _what_changes(pair, told)
        if named is not None and named.content and not pair.matched(named):
            detail = f"the evidence does not name {named.raw!r} as cause or agent"
            yield Reason(check="cause", detail=detail)
