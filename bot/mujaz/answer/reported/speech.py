"""Find reporting verbs, and tell whether one really reports what somebody said.

In:  the tokens of a sentence, and what they name
Out: SpeechVerbs in order; whether each is negated, passive, a noun, or a verb of another sense

The words stand in speech_verbs.tsv. Many of them have other uses: "a note", "was accused", "will
claim the prize", «علقت الوزارة العقوبات» (suspended, not commented). Those report nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from mujaz.language.closed import BE, THAT
from mujaz.language.concepts import Mention
from mujaz.language.fold import fold_key
from mujaz.language.quotes import find_quotations
from mujaz.language.tables import speech_verbs
from mujaz.language.tokens import Token, is_arabic, tokenize

_SOURCE_FORMS = frozenset(  # prepositions rather than verbs: their noun is always the speaker
    fold_key(form)
    for form in ("بحسب", "حسب", "وفق", "وفقا ل", "وفقاً ل", "طبقا ل", "نقلا عن", "على حد قول",
                 "على لسان", "according to", "citing")
)  # fmt: skip
_IMPERSONAL = frozenset(
    fold_key(word)
    for word in """
    قيل يقال سئل سئلت أشيع reportedly allegedly purportedly supposedly supposed so-called rumoured
    rumored unverified
    """.split()
)
_ADJUNCTS = frozenset({"في", "عبر", "in"})  # «في بيان» goes with another verb
_NOUNS = frozenset("تقارير تقرير مراقبون مصدر مصادر".split())  # «أفادت تقارير»: they speak
_WHAT = frozenset("ما لما كما حسبما وفقما".split())
_BEHIND_A_SOURCE = frozenset("ما لما ورد وردنا".split())
# Verbs that report only with a complement of speech; with a plain object they mean something else.
_AMBIGUOUS = frozenset(
    """
    علق علقت علقوا يعلق تعلق يعلقون نقل نقلت نقلوا ينقل تنقل ينقلون نشر نشرت نشروا ينشر تنشر
    ينشرون بث بثت بثوا يبث تبث يبثون اصدر اصدرت اصدروا يصدر تصدر يصدرون قدر قدرت يقدر تقدر وعد
    يعد تعد قص يقص كشف عرض
    """.split()
)
_COMPLEMENTS = THAT | frozenset("علي عن قائلا قائله قائلين بالقول بيانا بيان تصريحا".split())
_OBJECT_CLASSES = frozenset({"event", "thing", "state", "beat"})
_COMPLEMENT_NEAR = 6  # tokens behind an ambiguous verb

_DETERMINERS = frozenset(
    """
    a an the this that these those his her its their our my your no any some each every of in by
    for with from without new another official joint first last final brief
    """.split()
)
_MODALS = frozenset("will would may might could should can must shall to cannot".split())
_ADVERBS = frozenset("also now then later again earlier already widely first being".split())
_NEGATIONS = frozenset(
    """
    لم لن لا ولم ولن ولا فلم فلن فلا ليس وليس دون بدون not never n't didn't doesn't don't won't
    wouldn't hasn't haven't declined refused without
    """.split()
)
_WITH_OBJECT = frozenset("وصف وصفت اتهم اتهمت اعتبر اعتبرت نعت سمي سمت يصف تصف".split())
_DAMMA = "\u064f"


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A form of speech_verbs.tsv among some tokens."""

    first: int  # token index
    last: int
    strength: str
    form: str  # as the table has it, folded
    preposition: bool
    glued: bool  # the form's last word is a letter glued to the name: «وفقًا لـ»

    @property
    def with_that(self) -> bool:
        """Whether the form ends in «أن»: no speaker can follow it."""
        return self.form.split()[-1] in THAT


_TO_COME = frozenset(
    """
    المقرر المتوقع المنتظر المزمع المرتقب المحتمل المفترض المرجح يتوقع ينتظر يفترض يرجح يجب
    ينبغي يمكن
    يتعين علي
    """.split()
)


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return (folded words, strength) by first word; longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for strength, forms in speech_verbs():
        for form in forms:
            words = tuple(fold_key(form).split())
            table.setdefault(words[0], []).append((words, strength))
    for found in table.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return table


@cache
def _single_forms() -> frozenset[str]:
    return frozenset(w[0] for found in _table().values() for w, _ in found if len(w) == 1)


def find_verbs(tokens: Sequence[Token]) -> list[SpeechVerb]:
    """Return the reporting verbs among some tokens, in order."""
    verbs: list[SpeechVerb] = []
    i = 0
    while i < len(tokens):
        found = verb_at(tokens, i)
        if found is None:
            i += 1
            continue
        verbs.append(found)
        i = found.last + 1
    return verbs


def says_on(text: str) -> int:
    """Return where a sentence goes on to say what its subject said: "…, and said that"; else -1.

    «وتلت القاضية الحكم، وقالت إن …»: the verb has no subject of its own, and what is said follows.
    """
    tokens, quotations = tokenize(text), find_quotations(text)
    for verb in find_verbs(tokens):
        start = tokens[verb.first].start
        key, before = tokens[verb.first].key, tokens[verb.first - 1].key if verb.first else ""
        goes_on = key.startswith("و") if is_arabic(key) else before in {"and", "but"}
        after = tokens[verb.last + 1].key if verb.last + 1 < len(tokens) else ""
        told = verb.with_that or after in THAT
        if verb.first and goes_on and told and not any(q.start < start < q.end for q in quotations):
            return start
    return -1


def verb_at(tokens: Sequence[Token], i: int) -> SpeechVerb | None:
    """Return the reporting verb that starts at a token, or None."""
    key = tokens[i].key
    readings = [key]
    if is_arabic(key) and len(key) >= 3 and key[0] in "وف":
        readings.append(key[1:])
    for bare in list(readings):
        for suffix in ("هما", "هم", "ها", "ه"):
            if bare.endswith(suffix) and bare[: -len(suffix)] in _WITH_OBJECT:
                readings.append(bare[: -len(suffix)])  # «وصفها النائب بأنها …»
    for reading in readings:
        for words, strength in _table().get(reading, ()):
            last = _match_rest(tokens, i, words)
            if last is None or (reading == key[1:] and i and tokens[i - 1].key in _WHAT):
                continue  # «ما ورد» is no «رد»
            if len(words) > 1 and words[-1] in _NOUNS and words[0] not in {"من", "عن"}:
                words, last = words[:-1], last - 1
            form = " ".join(words)
            source = form in _SOURCE_FORMS
            return SpeechVerb(i, last, strength, form, source, last - i + 1 < len(words))
    return None


def _match_rest(tokens: Sequence[Token], i: int, words: tuple[str, ...]) -> int | None:
    """Return the last token of a form that starts at `i`; a final ل stands glued to its noun."""
    for j, word in enumerate(words[1:], start=1):
        if i + j >= len(tokens):
            return None
        if word in {"ل", "ب"} and j == len(words) - 1:
            return i + j - 1 if tokens[i + j].key.startswith(word) else None
        if tokens[i + j].key != word:
            return None
    return i + len(words) - 1


def negated(tokens: Sequence[Token], i: int) -> bool:
    """Return whether a word of negation stands right before a token."""
    return any(t.key in _NEGATIONS for t in tokens[max(0, i - 2) : i + 1])


def reports_speech(
    text: str, tokens: Sequence[Token], verb: SpeechVerb, mentions: Sequence[Mention]
) -> bool:
    """Return whether a verb tells what somebody said, rather than being another use of the word."""
    if _is_impersonal(tokens, verb):
        return False
    if verb.preposition:
        return True
    written = text[tokens[verb.first].start : tokens[verb.first].end]
    if is_arabic(tokens[verb.first].key):
        if _DAMMA in written[:4] and verb.form[0] not in "يت":
            return False  # «اتُّهم», «نُقل»: a passive names no speaker
        return not (_is_to_come(tokens, verb) or has_other_sense(text, tokens, verb, mentions))
    return not _is_other_english_use(tokens, verb, written)


def _is_to_come(tokens: Sequence[Token], verb: SpeechVerb) -> bool:
    """Tell whether nobody has said it yet: «من المقرر أن تعلن الهيئة», «يجب أن توضح الوزارة»."""
    i = verb.first
    return i > 1 and tokens[i - 1].key == "ان" and tokens[i - 2].key in _TO_COME


def _is_impersonal(tokens: Sequence[Token], verb: SpeechVerb) -> bool:
    """Tell whether nobody is named or meant: «يذكر أن», «من المتوقع», «بحسب ما ورد»."""
    following = tokens[verb.last + 1].key if verb.last + 1 < len(tokens) else ""
    if verb.form in _IMPERSONAL or verb.form.startswith("من ال"):
        return True
    if verb.form.split()[0] in _ADJUNCTS:
        return True
    if verb.preposition or verb.strength == "quoted":
        behind = [t.key for t in tokens[verb.first : verb.last + 3]]
        return bool(_BEHIND_A_SOURCE.intersection(behind)) or verb.form in {"وفقما", "حسبما"}
    if verb.strength == "alleged" and is_arabic(verb.form):
        return True
    return verb.form[:1] == "ي" and (verb.with_that or (following in THAT and verb.form == "يذكر"))


def has_other_sense(
    text: str, tokens: Sequence[Token], verb: SpeechVerb, mentions: Sequence[Mention]
) -> bool:
    """Return whether a plain object shows that a verb says nothing: «علقت الوزارة العقوبات»."""
    if verb.form not in _AMBIGUOUS:
        return False
    objects = {m.first for m in mentions if m.kind in _OBJECT_CLASSES}
    for i in range(verb.last + 1, min(verb.last + 1 + _COMPLEMENT_NEAR, len(tokens))):
        gap = text[tokens[i - 1].end : tokens[i].start]
        if tokens[i].key in _COMPLEMENTS or any(c in gap for c in ":«“"):
            return False
        if i in objects:
            return True
    return True


def _is_other_english_use(tokens: Sequence[Token], verb: SpeechVerb, written: str) -> bool:
    """Tell whether an English form is a noun, a passive, a future or part of a name."""
    i = verb.first
    if i == 0:
        return False
    while i > 1 and tokens[i - 1].key in _ADVERBS:
        i -= 1
    before = tokens[i - 1].key
    if before in _DETERMINERS or before in _MODALS:
        return not negated(tokens, verb.first)
    if before in BE and not tokens[verb.first].key.endswith("ing"):
        return True
    return written[:1].isupper()


def gender(verb: SpeechVerb) -> str:
    """Return "f", "m" or "p" of an Arabic verb form; "" where it does not show."""
    form = verb.form.split()[0]
    if not is_arabic(form) or verb.preposition:
        return ""
    known = _single_forms()
    if form.endswith(("وا", "ون", "ين")):
        return "p"
    if form.startswith("ت") and "ي" + form[1:] in known:
        return "f"
    if form.endswith("ت") and form + "ت" not in known:
        return "f"
    return "m"
