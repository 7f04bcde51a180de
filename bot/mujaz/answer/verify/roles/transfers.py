"""C17: who gives and who receives keep their sides, whichever verb tells it.

In:  a Pair, in one language or two
Out: Reasons: role_order

"The company received an offer from Harlan Group" is "Harlan Group made the company an offer", and
not "the company made Harlan Group an offer". A verb of giving has its giver as subject and the
receiver behind "to", a verb of receiving the receiver as subject and the giver behind "from".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.answer.verify.grammar.names import is_name, is_somebody
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import AR_PREPOSITIONS
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_GIVE = frozenset(
    fold_key(w)
    for w in """
    gave give gives giving made make makes making paying handing sent send sends sending
    submitted submit submits
    presented handed delivered deliver delivers offered offer offers extended paid pay pays lent
    lend lends donated donate donates supplied supply supplies transferred transfer shipped issued
    grant grants granted granting award awards awarded provide provides provided providing lending
    donating supplying ship ships loan loaned loans
    قدم قدمت قدموا يقدم تقدم سيقدم ستقدم أعطى أعطت يعطي تعطي منح منحت يمنح تمنح أرسل أرسلت يرسل ترسل
    سلم سلمت يسلم تسلم بعث بعثت يبعث تبعث وجه وجهت يوجه توجه عرض عرضت يعرض تعرض دفع دفعت يدفع تدفع
    زود زودت يزود تزود ورد وردت أهدى أهدت يهدي تهدي تبرع تبرعت يتبرع تتبرع حول حولت يحول تحول
    أعار أعارت يعير تعير أقرض أقرضت يقرض تقرض
    """.split()
)
_RECEIVE = frozenset(
    fold_key(w)
    for w in """
    received receive receives receiving take takes took taken taking accepting pocketed
    pocketing got gets accepted accept accepts obtained obtain obtains
    borrowed borrow borrows تلقى تلقت تلقوا يتلقى تتلقى استلم استلمت يستلم تستلم تسلمت نال نالت حصل
    حصلت يحصل تحصل اقترض اقترضت
    """.split()
)
# what passes from one to another; both texts must tell of the same one
_PASSED = frozenset(
    fold_key(w)
    for w in """
    offer offers proposal proposals bid bids letter letters message messages invitation invitations
    request requests loan loans grant grants payment payments donation donations gift gifts aid
    weapons arms ammunition missiles funds money bribe bribes shipment shipments report complaint
    ultimatum warning apology threat list plan document documents عرض عرضا عروض عروضا اقتراح اقتراحا
    مقترح مقترحا مقترحات رسالة رسائل دعوة دعوات طلب طلبا طلبات قرض قرضا قروض منحة منح مبلغ مبلغا
    دفعة تبرع تبرعات هدية مساعدات مساعدة أسلحة سلاح ذخيرة صواريخ أموال أموالا رشوة شحنة شحنات
    تقرير تقريرا شكوى إنذار إنذارا تحذير تحذيرا اعتذار اعتذارا تهديد تهديدا قائمة خطة وثيقة وثائق
    """.split()
)
_TO = frozenset({"to", "الي"})
_FROM = frozenset({"from", "من"})
_REACH = 9  # words around a verb in which its parts stand
_PLACED = 4  # words of a name behind a preposition


@dataclass(frozen=True, slots=True)
class _Transfer:
    verb: Word
    thing: Word
    giver: frozenset[int]
    receiver: frozenset[int]


def check_transfers(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where giver and receiver have changed sides."""
    theirs = list(_transfers(pair.evidence))
    for ours in _transfers(pair.claim):
        same = [t for t in theirs if t.thing in pair.matches[ours.thing.i]]
        if same and all(_exchanged(pair, ours, t) for t in same):
            detail = f"who gives and who receives {ours.thing.raw!r} is the other way round"
            yield Reason(check="role_order", detail=detail)
            return


def _exchanged(pair: Pair, ours: _Transfer, theirs: _Transfer) -> bool:
    giver, receiver = _found(pair, ours.giver), _found(pair, ours.receiver)
    if giver & theirs.giver or receiver & theirs.receiver:
        return False
    gone = bool(giver & theirs.receiver), bool(receiver & theirs.giver)
    return any(gone) if ours.thing.key in _PASSED else all(gone)


def _found(pair: Pair, words: frozenset[int]) -> frozenset[int]:
    return frozenset(m.i for i in words for m in pair.matches[i])


def _transfers(reading: Reading) -> Iterator[_Transfer]:
    for word in reading.words:
        gives, receives = _bare(word) in _GIVE, _bare(word) in _RECEIVE
        if not (gives or receives) or (word.i and reading.words[word.i - 1].key in {"be", "been"}):
            continue
        behind = [
            w for w in reading.words[word.i + 1 : word.i + 1 + _REACH] if w.clause == word.clause
        ]
        for thing in _things(reading, behind):
            yield from _transfer(reading, word, thing, behind)


def _bare(word: Word) -> str:
    """Return a verb less «و» and the «س» of what is to come: «وستمنح»."""
    if not word.arabic:
        return word.key
    bare = word.key.lstrip("وف")
    return bare[1:] if bare.startswith(("سي", "ست")) else bare


_KIN = re.compile(  # «جارتها برافيا»: by what it is called whom the name behind belongs to
    r"(?:جار|جارت|حليف|حليفت|شريك|شريكت|نظير|نظيرت|صديق|صديقت|خصم|غريم|غريمت|منافس|منافست|زميل|زميلت)"
    r"(?:ه|ها|هم|هما)$"
)


_KIN_EN = frozenset("neighbour neighbor ally partner rival counterpart friend colleague".split())


def _neighbour(
    reading: Reading, verb: Word, thing: Word, subject: frozenset[int]
) -> tuple[frozenset[int], frozenset[int]]:
    """Part the row of an Arabic verb into who gives and whom: «ستمنح كالدونا جارتها برافيا
    قرضًا», «إن بيران ستعير حليفتها غالدور مروحيات».
    """
    row = reading.words[verb.i + 1 : thing.i]
    kin = next((w for w in row if _KIN.match(w.key)), None)
    if kin is None:
        fronted = bool(subject) and max(subject) < verb.i
        names = frozenset(w.i for w in row if is_name(reading, w))
        return subject, names if fronted else frozenset()
    receiver = frozenset(w.i for w in row if w.i > kin.i and _noun(w))
    giver = subject - receiver - {kin.i}
    if not giver:
        giver = _before(reading, verb)
    return (giver, receiver) if giver else (subject, frozenset())


def _before(reading: Reading, verb: Word) -> frozenset[int]:
    """Return the words between «إن» or the start of a clause and a verb."""
    clause = [w for w in reading.clause(verb.clause) if w.i < verb.i]
    cut = max((w.i for w in clause if w.key in _STOPS), default=-1)
    return frozenset(w.i for w in clause if w.i > cut and _noun(w))


def _things(reading: Reading, behind: list[Word]) -> list[Word]:
    """Return what may pass behind a verb: a word of _PASSED, else any noun that is nobody."""
    known = [w for w in behind if w.key in _PASSED][:1]
    return known or [
        w for w in behind
        if w.content and not is_somebody(reading, w) and not reading.predicate(w)
    ]  # fmt: skip


def _transfer(reading: Reading, word: Word, thing: Word, behind: list[Word]) -> Iterator[_Transfer]:
    gives = _bare(word) in _GIVE
    subject = _subject(reading, word, thing)
    other = _led(reading, word, _TO if gives else _FROM)
    if gives and not other and word.arabic:
        subject, other = _neighbour(reading, word, thing, subject)
    if gives and not other and not word.arabic:  # "made the company an offer"
        other = frozenset(
            w.i for w in behind if w.i < thing.i and (w.content or w.capital)
        ) if _indirect(behind, thing) else other  # fmt: skip
    called = frozenset(w.i for w in reading.words if w.key in _KIN_EN or _KIN.match(w.key))
    subject, other = subject - called, other - called - {thing.i}
    if subject or other:
        yield _Transfer(word, thing, *((subject, other) if gives else (other, subject)))


def _indirect(behind: list[Word], thing: Word) -> bool:
    """Tell whether a receiver stands between a verb and what is given: before its article, or
    before how many it is.
    """
    articles = [w.i for w in behind if (w.key in {"a", "an"} or w.counted) and w.i < thing.i]
    led = behind[0].key in {"a", "an"} or behind[0].counted
    return bool(articles) and articles[-1] - behind[0].i >= 1 and not led


def _subject(reading: Reading, verb: Word, thing: Word) -> frozenset[int]:
    """Return the words of who gives or receives: before an English verb, around an Arabic one."""
    low = max(0, verb.i - _REACH)
    before = [w for w in reading.words[low : verb.i] if w.clause == verb.clause]
    cut = max((n for n, w in enumerate(before) if w.key in _STOPS), default=-1)
    before = before[cut + 1 :]
    if not verb.arabic:
        if any(w.key in _PRONOUNS for w in before):  # "said it had received": who speaks
            ahead = reading.words[low : before[0].i]
            return frozenset(w.i for w in ahead if _noun(w) and w.i < verb.i)
        return frozenset(w.i for w in before if _noun(w))
    ahead = [w for w in reading.clause(verb.clause) if w.i < verb.i]
    that = max((w.i for w in ahead if w.key in _IS), default=-1)
    named = frozenset(w.i for w in reading.words[that + 1 : verb.i] if _noun(w))
    if that >= 0 and named:
        return named  # «إن رجل الأعمال أهدى الوزير ساعة»
    behind = reading.words[verb.i + 1 : thing.i]
    led = next((w.i for w in behind if w.key in AR_PREPOSITIONS), thing.i)
    behind = [w for w in behind if w.i < led]  # «سترسل إلى جارتها»: who sends stands before
    named = frozenset(w.i for w in behind if _noun(w) and not w.key.startswith(("لل", "بال")))
    if named:
        return named
    if any(w.key in _THAT for w in reading.words[max(0, verb.i - 1) : verb.i]):
        return frozenset(
            w.i for w in reading.words[low : verb.i - 1]
            if _noun(w) and w.i not in {v.first for v in reading.verbs}
        )  # fmt: skip
    return frozenset(w.i for w in before if _noun(w))


_IS = frozenset({"ان", "بان"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_THAT = frozenset("انها انه انهم انهما بانها بانه بانهم".split())
_STOPS = frozenset("that and but who which ان الذي التي الذين".split())


def _noun(word: Word) -> bool:
    return (word.content or word.capital) and not word.counted


def _led(reading: Reading, verb: Word, leads: frozenset[str]) -> frozenset[int]:
    """Return the words behind the first preposition of a kind in the verb's clause."""
    for word in reading.words[verb.i + 1 : verb.i + 1 + _REACH + _PLACED]:
        if word.clause != verb.clause:
            break
        if word.key in leads:
            led = reading.words[word.i + 1 : word.i + 1 + _PLACED]
            cut = next((w.i for w in led if w.counted), led[-1].i + 1 if led else 0)
            return frozenset(
                w.i for w in led if w.i < cut and w.clause == verb.clause and _noun(w)
            )  # «سترسل إلى جارتها نورلاند 36 عربة»
        if word.arabic and leads is _TO and word.key.startswith("لل") and word.content:
            return frozenset({word.i})
    return frozenset()
