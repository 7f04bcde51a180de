"""Find the stretch of words that stands where the speaker of a verb stands.

In:  the text and tokens of a sentence, a SpeechVerb, the known names
Out: the first and last token of the stretch, None where there is none
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.reported.speech import SpeechVerb, verb_at
from mujaz.language.calendar_words import WEEKDAYS
from mujaz.language.concepts import Mention
from mujaz.language.tokens import Token, is_arabic

Span = tuple[int, int]  # first and last token

_MOST_NAME_TOKENS = 9  # «المتحدث باسم وزارة الخارجية الروسية ماريا زاخاروفا» has seven
_SUBJECT_BEFORE = 6  # tokens between a subject and the Arabic verb behind it

# Words after which an Arabic speaker's name is over; folded.
_NAME_ENDS = frozenset(
    """
    ان انه انها انهم انهما بان بانه بانها لان في علي عن الي مع خلال بعد قبل حول بشان يوم امس
    اليوم غدا صباح مساء عقب اثر ضمن منذ حتي سابقا لاحقا ايضا ردا عبر اثناء هذا هذه قوله
    قولها قولهم ما الذي التي الذين حيث كما وان ومن من بدوره بدورها الاحد الاثنين الثلاثاء الاربعاء
    الخميس الجمعه السبت له لها لهم منه منها به بها عنه عنها عنهم اليه اليها فيه فيها عليه عليها
    لديه لديها انني اننا هاتفيا قائلا قائله مرارا تكرارا مجددا مؤخرا موخرا علنا صراحه ضمنا
    """.split()
)
OUTLET_WORDS = frozenset(
    """
    صحيفه قناه شبكه وكاله موقع مجله اذاعه تلفزيون the newspaper agency channel website magazine
    """.split()
)
_FATHATAN = "\u064b"
_BEEN = frozenset("كان كانت وكان وكانت فكان".split())
_AS_FOR = frozenset({"اما", "واما"})
_BETWEEN = frozenset("قد فقد وقد لقد".split())
_AFTER = frozenset("بعد قبل منذ وبعد وقبل ومنذ".split())
_ADDRESSED = frozenset(
    """
    لوكاله لقناه لصحيفه لشبكه لموقع لمجله لاذاعه لبرنامج لتلفزيون لمنصه لنظيره لنظيرته لوسائل
    لصحفيين لصحافيين لمراسلين
    """.split()
)
_CLAUSE_OPENERS = frozenset(
    """
    كما قد وقد فقد ثم كذلك ولكن لكن حيث اذ فيما بينما ان
    جهته جهتها جانبه جانبها بدوره بدورها بدورهم اليوم امس ايضا سابقا لاحقا هنا وهنا و
    الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت
    """.split()
)
_SOURCE_ENDS = frozenset("قوله قولها قولهم ان انه انها تاكيده تاكيدها تصريحه as".split())

_CLAUSE_WORDS = frozenset(
    """
    and but while as that which who when after before if because although though since where so
    """.split()
)
_TIME_WORDS = frozenset("after before when until unless if because since".split())
_ENGLISH_ENDS = frozenset(
    """
    that on in at to about after before during who which whose when where from for as while
    monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later adding
    last this is are was were has had have and but not
    """.split()
)
_LEADS = frozenset(
    """
    on in at after during for from by with about of since under amid following despite asked
    monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later last
    january february march april may june july august september october november december
    """.split()
)
_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you", "there"])
_GOVERNING = frozenset({"in", "on", "by", "of", "with", "to", "from"})
_APPOSITION = frozenset(["a", "an", "the", "who", "whose", "which", "one"])


def arabic_after(
    text: str, tokens: Sequence[Token], verb: SpeechVerb, mentions: Sequence[Mention],
    addressees: frozenset[int],
) -> Span | None:  # fmt: skip
    """Return the name behind an Arabic verb or preposition."""
    if not verb.preposition and not _opens_clause(text, tokens, verb):
        return None
    known = {m.first: m.first + m.length - 1 for m in mentions if m.kind == "entity"}
    bodies = {m.first for m in mentions if m.kind == "institution"}
    first, last = verb.last + 1, verb.last
    while last + 1 < len(tokens) and last - verb.last < _MOST_NAME_TOKENS:
        i = last + 1
        if i in known and i not in addressees and not _is_far(text, tokens, last, i):
            last = known[i]  # its own points and small words do not end a known name: «سي إن إن»
            continue
        if _breaks(text, tokens, last, i, first) or i in addressees:
            break
        body = i > first and i in bodies  # «الأمين العام للنقابة»
        addressed = tokens[i].key in _ADDRESSED or (tokens[i].key.startswith("لل") and not body)
        if addressed and not (verb.glued and i == first):
            break
        if i > first and verb_at(tokens, i) is not None:
            break  # «مسؤول رفض الكشف عن اسمه»
        last = i
    return (first, last) if last >= first else None


def _is_far(text: str, tokens: Sequence[Token], last: int, i: int) -> bool:
    gap = text[tokens[last].end : tokens[i].start]
    return any(c in gap for c in "،,:؛;.(")


def _breaks(text: str, tokens: Sequence[Token], last: int, i: int, first: int) -> bool:
    gap = text[tokens[last].end : tokens[i].start]
    if any(c in gap for c in "،,:؛;.("):
        return True
    if i > first and any(c in gap for c in "“«") and tokens[last].key not in OUTLET_WORDS:
        return True
    written = text[tokens[i].start : tokens[i].end]
    if _FATHATAN in written:
        return True  # «مرارًا»: an adverb or an object
    ali = tokens[i].key == "علي" and written.endswith("ي")  # «على» ends a name, «علي» may be one
    return (tokens[i].key in _NAME_ENDS and not ali) or tokens[i].key in _PRONOUNS


def _opens_clause(text: str, tokens: Sequence[Token], verb: SpeechVerb) -> bool:
    """Tell whether nothing before the verb can be its subject: «والصور تؤكد وقوع أضرار» has one."""
    i = verb.first
    joined = i > 0 and tokens[i].key[0] in "وف" and tokens[i].key != verb.form.split()[0]
    if i == 0 or joined:
        return True
    gap = text[tokens[i - 1].end : tokens[i].start]
    if any(c in gap for c in '،,؛:-–“”«»"؟!'):
        return True
    before = tokens[i - 1].key
    if before in _CLAUSE_OPENERS:
        return True
    lead = tokens[0].key  # «وفي تعليقه على ذلك قال …»: an adverbial, no subject
    return lead.lstrip("وف") in {"ي", "من", "عن", "بعد", "قبل", "خلال", "ردا", "علي", "الي", "عقب"}


def is_subordinate(text: str, tokens: Sequence[Token], verb: SpeechVerb) -> bool:
    """Return whether a verb stands in a clause of time: «بعد أن قال …», "after he said"."""
    i = verb.first
    if i >= 2 and tokens[i - 1].key == "ان" and tokens[i - 2].key in _AFTER:
        return True
    if i >= 1 and tokens[i - 1].key in {"بعدما", "قبلما", "عندما", "حينما", "حين", "اذا", "لو"}:
        return True
    if is_arabic(tokens[i].key):
        return False
    for j in range(i - 1, max(-1, i - 6), -1):
        if any(c in text[tokens[j].end : tokens[j + 1].start] for c in '“”"»'):
            return False  # "… when the ministry did," said its chief: the quotation's own clause
        if tokens[j].key in _TIME_WORDS:
            return True
    return False


def arabic_before(
    text: str, tokens: Sequence[Token], verb: SpeechVerb, mentions: Sequence[Mention]
) -> Span | None:
    """Return a subject before its Arabic verb: «أما دميترييف، فقال», «كان قاسم قد ألمح»."""
    lead, before = tokens[0].key, tokens[verb.first - 1].key if verb.first else ""
    about = lead in _AS_FOR and (tokens[verb.first].key[0] == "ف" or before == "فقد")
    been = lead in _BEEN and before in _BETWEEN
    for mention in mentions:
        last = mention.first + mention.length - 1
        if mention.kind != "entity" or mention.first > 1 or last >= verb.first:
            continue
        beside = last + 1 == verb.first or (been and last + 2 == verb.first)
        if mention.first == 0 or lead in _BEEN:
            if beside:
                return mention.first, last
        elif about and verb.first <= last + _SUBJECT_BEFORE:
            return mention.first, last
    if not (about or been) or not 1 < verb.first <= _SUBJECT_BEFORE + 2:
        return None
    last = 1
    while last + 1 < verb.first and tokens[last + 1].key not in _BETWEEN:
        if any(c in text[tokens[last].end : tokens[last + 1].start] for c in "،,"):
            break
        last += 1
    return 1, last


def source_after(
    text: str, tokens: Sequence[Token], verb: SpeechVerb, mentions: Sequence[Mention]
) -> Span | None:
    """Return whom an outlet quotes: behind «عن» up to «قوله», or between "quoted" and "as"."""
    arabic = is_arabic(tokens[verb.first].key)
    start = verb.last + 1
    if arabic and tokens[verb.last].key != "عن":
        behind = (i for i in range(start, min(start + 8, len(tokens))) if tokens[i].key == "عن")
        start = next(behind, len(tokens)) + 1
    end = start
    known = {m.first: m.first + m.length - 1 for m in mentions if m.kind == "entity"}
    while end < len(tokens) and end - start < _MOST_NAME_TOKENS:
        gap = text[tokens[end - 1].end : tokens[end].start]
        if end in known:
            end = known[end] + 1
            continue
        if tokens[end].key in _SOURCE_ENDS or any(c in gap for c in "،,:؛;"):
            break
        end += 1
    if start >= len(tokens) or end == start:
        return None
    stopped = end < len(tokens) and tokens[end].key in _SOURCE_ENDS
    return (start, end - 1) if stopped else None


def english_subject(
    text: str, tokens: Sequence[Token], verb: SpeechVerb, mentions: Sequence[Mention]
) -> Span | None:
    """Return the subject of an English verb: before it, or after it behind a quotation."""
    if verb.preposition:
        return _english_after(text, tokens, verb.last + 1)
    if verb.first == 0:
        return None
    gap = text[tokens[verb.first - 1].end : tokens[verb.first].start]
    if any(c in gap for c in '”"»'):
        return _english_after(text, tokens, verb.last + 1)
    end = verb.first - 1
    if "," in gap:
        opening = _chunk_start(text, tokens, end)
        if opening == 0 or not _is_apposition(text, tokens, opening):
            return _english_after(text, tokens, verb.last + 1)
        end = opening - 1
    while end > 0 and tokens[end].key in _ADVERBIAL:
        end -= 1
    if end > 1 and tokens[end].key in _WEEK:  # "The ministry on Monday denied"
        end -= 1
        while end > 0 and tokens[end].key in _WHEN:
            end -= 1
    return _subject_ending(text, tokens, end, mentions)


_WEEK = WEEKDAYS.keys() | {"today", "yesterday"}
_WHEN = frozenset("on late early last this".split())
_ADVERBIAL = frozenset("also later then earlier had has have already did not repeatedly".split())


def _chunk_start(text: str, tokens: Sequence[Token], end: int) -> int:
    low = end
    while low > 0 and not any(c in text[tokens[low - 1].end : tokens[low].start] for c in ',;:“”"'):
        low -= 1
    return low


def _is_apposition(text: str, tokens: Sequence[Token], first: int) -> bool:
    gap = text[tokens[first - 1].end : tokens[first].start]
    if "," not in gap or any(c in gap for c in '“”"'):
        return False
    lead = text[tokens[first].start]
    return tokens[first].key in _APPOSITION or lead.isupper() or lead.isdigit()


def _subject_ending(
    text: str, tokens: Sequence[Token], end: int, mentions: Sequence[Mention]
) -> Span | None:
    low = _chunk_start(text, tokens, end)
    for i in range(end, low - 1, -1):
        if tokens[i].key in _CLAUSE_WORDS and not _joins(text, tokens, i):
            low = i + 1
            break
    if low > end or end - low >= _MOST_NAME_TOKENS + 3:
        return None
    subject = [t.key for t in tokens[low : end + 1]]
    if _PRONOUNS.intersection(subject):
        return None
    if subject[0] not in _LEADS:
        return low, end
    return _name_ending(text, tokens, low, end, mentions)


def _joins(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Tell whether "and" stands between two names."""
    if tokens[i].key != "and" or i == 0 or i + 1 >= len(tokens):
        return False
    return text[tokens[i - 1].start].isupper() and text[tokens[i + 1].start].isupper()


def _name_ending(
    text: str, tokens: Sequence[Token], low: int, end: int, mentions: Sequence[Mention]
) -> Span | None:
    """Return the name that a stretch ends with, behind a lead such as "on Monday"."""
    for mention in mentions:
        ends = mention.kind == "entity" and mention.first + mention.length - 1 == end
        if ends and tokens[mention.first - 1].key not in _GOVERNING:
            return max(mention.first, low), end
    first = end
    while first > low and text[tokens[first - 1].start].isupper():
        if tokens[first - 1].key in _LEADS:
            break
        first -= 1
    named = text[tokens[first].start].isupper() and tokens[first].key not in _LEADS
    weekday = first > low and tokens[first - 1].key in _LEADS - {"in", "of", "by", "with", "from"}
    return (first, end) if named and weekday else None


def _english_after(text: str, tokens: Sequence[Token], first: int) -> Span | None:
    """Return the name behind a verb: capitalised words, or a noun phrase with its article."""
    last = first - 1
    while last + 1 < len(tokens) and last - first < _MOST_NAME_TOKENS:
        token = tokens[last + 1]
        gap = text[tokens[last].end : token.start]
        if any(c in gap for c in ',;:.“”"') or token.key in _ENGLISH_ENDS | _PRONOUNS:
            spokesman_for = token.key == "for" and _is_spokesman(tokens, last)
            if not spokesman_for:
                break
        last += 1
    if last < first:
        return None
    determined = tokens[first].key in _DETERMINERS
    return (first, last) if determined or text[tokens[first].start].isupper() else None


_DETERMINERS = frozenset("a an the one two three several its his her their some".split())


def _is_spokesman(tokens: Sequence[Token], i: int) -> bool:
    return i >= 0 and tokens[i].key.startswith("spokes")
