"""Tell whether words can name a speaker, where his name ends, and what name stands beside it.

In:  the tokens of a sentence, a stretch of them where a speaker stands, what the tables know
Out: the stretch cut before the verb's object; whether it has a human or institutional head; the
     name in apposition («مدير الهيئة، جلال أوزدمير،», "the envoy, Thabo Makgatla")
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from mujaz.answer.reported.clauses import OUTLET_WORDS, Span
from mujaz.answer.reported.speech import SpeechVerb, gender, verb_at
from mujaz.language.closed import PARTICLES_EN
from mujaz.language.concepts import Mention
from mujaz.language.tables import function_words, lexicon
from mujaz.language.tokens import Token, is_arabic

_THINGS = frozenset({"event", "state", "thing", "beat", "cause"})
_NO_HEADS = _THINGS | frozenset({"quantity", "time", "place-type", "quality", "generic"})
_OBJECTS = _THINGS | frozenset({"quantity", "generic"})
_NAMING = frozenset({"entity", "demonym", "place"})
_BODIES = frozenset({"companies", "american-companies", "oil-companies", "delegation"})
_PEOPLE = frozenset({"person", "people"})  # generic words, but who says "a person" means one
TEXTS = frozenset("statement document letter study message report source data figure".split())
_GROUPS = frozenset(
    """
    group movement front campaign union club association federation league chief sources mediators
    researchers scientists experts analysts activists prosecutors lawyers villagers aides allies
    officials spokesman spokeswoman spokesperson mr mrs ms dr sir note paper post letter
    """.split()
)
_TITLES = frozenset(
    """
    السيد السيده الدكتور الدكتوره الشيخ الشيخه الاستاذ الاستاذه المهندس المهندسه الانسه متحدث متحدثه
    المتحدث المتحدثه ناطق الناطق الناطقه محام المحامي المحاميه
    """.split()
)
_NAMED_BODIES = frozenset(
    "الحزب المنظمه الحركه الجبهه الجماعه الكتله التحالف الائتلاف النادي الفريق الشبكه".split()
)
_PREPOSITIONS = frozenset("of at for in from on with to about by near against under over".split())
_ARTICLES = frozenset("the a an its his her their our two three several some many".split())
_MARKS = ("\u064b", "\u064c", "\u064d")
_TO_SOMEBODY = frozenset({"accused", "called-for"})  # verbs that say to whom, or of whom
_POSSESSED = ("ته", "تها", "تهم", "تهما", "هما")
_ANSWERED = frozenset(  # what is denied or turned down, and is never part of a name
    """
    التهمه التهم الاتهام الاتهامات المزاعم الادعاء الادعاءات الانباء الشائعات روايه الروايه صحه وجود
    تورط ضلوع التعليق الادلاء مقترح المقترح
    """.split()
)
_CLOSES = ',،:;؛.“”«"('
_WORKS_AT = frozenset({"في", "لدي", "at", "in", "for", "of"})
_THAT = frozenset({"ان", "انه", "انها", "that"})
_MOST_WORKPLACE = 7
_SAYING = frozenset("قال قالت قالوا يقول تقول صرح صرحت".split())
_CONTRAST = frozenset("لكن ولكن بينما فيما".split())
_CONTRAST_THAT = frozenset("غير الا بيد".split())
_HEAD_NEAR = 4
_MOST_APPOSED = 5


@cache
def agents() -> frozenset[str]:
    """Return the ids of words for people and institutions."""
    return _BODIES | frozenset(t.id for t in lexicon() if t.kind in {"person", "institution"})


@cache
def _bodies() -> frozenset[str]:
    """Return the ids of words for institutions and companies."""
    return _BODIES | frozenset(t.id for t in lexicon() if t.kind == "institution")


def is_human(mention: Mention) -> bool:
    """Return whether a mention names people, an institution, a country or a text that speaks."""
    return mention.kind in _NAMING or bool(mention.ids & (agents() | _PEOPLE | TEXTS))


def without_object(
    text: str, tokens: Sequence[Token], verb: SpeechVerb, span: Span, mentions: Sequence[Mention]
) -> Span:
    """Cut an Arabic speaker before the object of the verb: «رفض كاظم الشمري | النتائج»."""
    first, last = span
    known = {i: m for m in mentions for i in range(m.first, m.first + m.length)}
    for i in range(first + 1, last + 1):
        if tokens[i].key in _ANSWERED:
            return first, i - 1
        if i == first + 1 and _is_other_thing(tokens, i, verb, known):
            return first, first
        if verb.strength in _TO_SOMEBODY and _is_to_whom(tokens, first, i, known):
            return first, i - 1
        raw = text[tokens[i].start : tokens[i].end + 1].rstrip(" ،,.:")
        if raw.endswith((*_MARKS, "اً")) or any(m in raw[-2:] for m in _MARKS):
            return first, i - 1
        before, found = tokens[i - 1].key, known.get(i)
        if before.endswith("ون") and tokens[first].key.endswith("ون") and i > first + 1:
            return first, i - 1  # «ناشطون محليون | تصريف …»
        closed = before.startswith("ال") or (i - 1 not in known and i - 1 > first + 1)
        if not closed:
            continue
        written = text[tokens[i].start : tokens[i].end]
        if written.endswith(_POSSESSED) and not (found and is_human(found)):
            return first, i - 1
        if i > first + 1 and tokens[i].key.startswith("ال") and tokens[i - 2].key in _TITLES:
            continue  # «الدكتورة سمر الحاج»
        definite = tokens[i].key.startswith("ال") or tokens[i].key.endswith("ا")
        definite = definite or written.endswith("ه")  # «فوزه»
        nisba = tokens[i].key.startswith("ال") and tokens[i].key.endswith(("ي", "يه"))
        nisba = nisba or (before.endswith("ين") and tokens[i].key.endswith("ين"))
        # a bare noun behind a definite one is none of its words: «الجيش | مقتل جنديين»
        definite = definite or (before.startswith("ال") and found is not None and _happens(found))
        if found and found.kind in _OBJECTS and definite and not is_human(found) and not nisba:
            return first, i - 1
    return span


def _is_other_thing(
    tokens: Sequence[Token], i: int, verb: SpeechVerb, known: Mapping[int, Mention]
) -> bool:
    """Tell whether a body's name ends before a word: «تعلن الهيئة | نتائج», «رفض سالم | الاستقالة».

    What describes a definite word is definite itself, so a bare noun behind a body begins another.
    """
    found, body = known.get(i), known.get(i - 1)
    key, before = tokens[i].key, tokens[i - 1].key
    if verb.strength == "rejected" and key.startswith("ال"):
        return found is not None and _happens(found) and not is_human(found)
    if key.startswith("ال") or (found is not None and is_human(found)):
        return False
    is_body = before in _NAMED_BODIES or (body is not None and bool(body.ids & _bodies()))
    return is_body and before.startswith("ال") and before not in _TITLES


def _happens(mention: Mention) -> bool:
    return mention.kind == "event"


def _is_to_whom(tokens: Sequence[Token], first: int, i: int, known: Mapping[int, Mention]) -> bool:
    """Tell whether a word is to whom something is said: «دعت مصر | الطرفين», «حث الاتحاد | شركة …».

    «الطرفين» behind a name or a definite word is no owner of it; a body without an article behind
    a definite word begins another name.
    """
    key, before = tokens[i].key, tokens[i - 1].key
    found, behind = known.get(i), known.get(i - 1)
    name = behind is not None and behind.kind in _NAMING
    if key.startswith("ال") and key.endswith("ين"):  # «الصحفيين المستقلين» is one name
        return name or (before.startswith("ال") and not before.endswith("ين"))
    if i == first + 1 or (found is not None and found is behind):
        return False  # «الأمم المتحدة» is one
    body = found is not None and bool(found.ids & _bodies())
    # «لمنظمة», «الناطق باسم …»: whose he is
    his = key.startswith("ل") or "باسم" in {t.key for t in tokens[first:i]}
    if body and before.startswith("ال") and not his:
        return True
    return _is_accused(tokens, i, known)


def _is_accused(tokens: Sequence[Token], i: int, known: Mapping[int, Mention]) -> bool:
    """Tell whether a word is whom somebody accuses, or of what: «اتهم النائب | المصرف بتجاهل …»."""
    key, found = tokens[i].key, known.get(i)
    if key.startswith("ب") and key != "باسم" and (found is None or found.kind not in _NAMING):
        return True
    behind = (
        tokens[i - 1].key.startswith(("ال", "لل")) or i - 1 not in known
    )  # a name, a closed one
    return behind and key.startswith("ال") and found is not None and bool(found.ids & agents())


def is_voice(
    text: str, tokens: Sequence[Token], span: Span, verb: SpeechVerb, mentions: Sequence[Mention]
) -> bool:
    """Return whether a stretch has a head that can speak."""
    first, last = span
    known = {i: m for m in mentions for i in range(m.first, m.first + m.length)}
    if is_arabic(tokens[first].key):
        return _is_arabic_voice(tokens, first, last, verb, known)
    while first < last and tokens[first].key in _ARTICLES:
        first += 1
    governed = (i for i in range(first + 1, last + 1) if tokens[i].key in _PREPOSITIONS)
    head = next(governed, last + 1) - 1
    found = known.get(head)
    if head > 0 and text[tokens[head].start].isupper():
        return True
    if found and found.kind in _NO_HEADS and not is_human(found):
        if tokens[head].key in _GROUPS | OUTLET_WORDS:
            return True
        return any(i in known and known[i].kind == "entity" for i in range(first, head))
    inside = range(first, head + 1)
    return any(
        (i in known and is_human(known[i])) or tokens[i].key in _GROUPS | OUTLET_WORDS
        or (text[tokens[i].start].isupper() and i > 0)
        or (i == 0 == span[0] and text[tokens[i].start].isupper() and i not in known)
        for i in inside
    )  # fmt: skip


def _is_arabic_voice(
    tokens: Sequence[Token], first: int, last: int, verb: SpeechVerb, known: dict[int, Mention]
) -> bool:
    near = range(first, min(last, first + _HEAD_NEAR) + 1)
    head = known.get(first)
    if tokens[first].key in OUTLET_WORDS | _TITLES or (head and is_human(head)):
        return True
    if tokens[first].key[0].isdigit():
        return any(i in known and is_human(known[i]) for i in near)
    if verb.form in _SAYING and not tokens[first].key.startswith("ال"):
        return True  # a thing never says, so «فؤاد» is a name here
    if head and head.kind in _NO_HEADS:
        named = last > first and last not in known  # «أمل الحجري»: a first name that is a word
        counted = head.kind in {"quantity", "generic"}
        return (counted and any(i in known and is_human(known[i]) for i in near)) or named
    key = tokens[first].key
    if key.startswith("ال") and not key.endswith("ي") and last == first:
        imperfect = verb.form[0] in "يت" and not verb.preposition
        return not imperfect and gender(verb) != "f"  # «أظهرت الصور»: things are feminine
    return True


def contrasted_subject(
    tokens: Sequence[Token], verb: SpeechVerb, mentions: Sequence[Mention]
) -> Span | None:
    """Return the subject between a word of contrast and its verb: «غير أن مدير الهيئة، …، قال»."""
    people = {m.first for m in mentions if is_human(m)}
    for i in range(verb.first - 1, max(-1, verb.first - 1 - _MOST_WORKPLACE), -1):
        that = tokens[i].key == "ان" and i > 0 and tokens[i - 1].key in _CONTRAST_THAT
        if not (that or tokens[i].key in _CONTRAST):
            continue
        if i + 1 >= verb.first or i + 1 not in people:
            return None
        last = i + 1
        while last + 1 < verb.first and last + 1 in people:
            last += 1
        return i + 1, last
    return None


def apposed(
    text: str, tokens: Sequence[Token], last: int, mentions: Sequence[Mention]
) -> int | None:
    """Return the last token of the name that stands in apposition behind a title, or None."""
    first = _behind_a_comma(text, tokens, last)
    if first is None:
        return None
    known = {i: m for m in mentions for i in range(m.first, m.first + m.length)}
    end = first - 1
    while end + 1 < len(tokens) and end - first < _MOST_APPOSED:
        gap = text[tokens[end].end : tokens[end + 1].start]
        if end >= first and any(c in gap for c in _CLOSES) and gap.strip() != ".":
            break
        if not _can_stand_in_a_name(text, tokens, end + 1, known):
            if is_arabic(tokens[first].key):
                return None  # «وبحسب الوكالة، أغلق الرصيف …»
            break
        end += 1
    if end < first:
        return None
    closes = text[tokens[end].end : tokens[end].end + 3].strip(' ”»"')[:1]
    arabic = is_arabic(tokens[first].key)
    entity = first in known and known[first].kind == "entity"
    if end == first and not entity and (arabic or closes != ","):
        return None  # one word may be anything, but for "a spokesman, Deskmate, said"
    unknown = any(
        i not in known or known[i].kind == "entity" for i in range(first, end + 1)
    )  # fmt: skip
    bounded = not arabic or closes in {"،", ",", ":", "؛"}
    return end if unknown and bounded else None


def _behind_a_comma(text: str, tokens: Sequence[Token], last: int) -> int | None:
    """Return the token behind the comma that follows a title, or a title and where he works."""
    n = last + 1
    if n < len(tokens) and tokens[n].key in _WORKS_AT:
        while n < len(tokens) and n - last <= _MOST_WORKPLACE:
            gap = text[tokens[n - 1].end : tokens[n].start]
            if any(c in gap for c in ",،"):
                break
            if n > last + 1 and (verb_at(tokens, n) is not None or tokens[n].key in _THAT):
                return None
            n += 1
    if n >= len(tokens) or n - last > _MOST_WORKPLACE:
        return None
    gap = text[tokens[n - 1].end : tokens[n].start].strip(' ”»"')
    return n if gap in {",", "،"} else None


def _can_stand_in_a_name(
    text: str, tokens: Sequence[Token], i: int, known: dict[int, Mention]
) -> bool:
    token, found = tokens[i], known.get(i)
    if found is not None and found.kind == "entity":
        return True
    if token.key[0].isdigit() or token.key in _grammar() or verb_at(tokens, i) is not None:
        return False
    if is_arabic(token.key):
        raw = text[token.start : token.end + 1]
        return not any(m in raw for m in _MARKS) and not (
            found is not None and found.kind in {"time", "quantity"}
        )  # fmt: skip
    return text[token.start].isupper() or token.key in PARTICLES_EN


@cache
def _grammar() -> frozenset[str]:
    names = frozenset("ابو ابي ابا بن ابن عبد dr".split())
    return frozenset().union(*function_words().values()) - names
