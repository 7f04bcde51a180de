"""Tell what a number in a sentence measures.

In:  a Unit
Out: for each number what it counts, and its role: the counted noun or the event that it measures

A part of a whole ("including three children", «بينهم») measures nothing that could differ from
the whole, and a noun that is narrowed («هزة ارتدادية») names another thing than the bare one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.answer.sentences.aimed import aimed_at
from mujaz.answer.sentences.apart import is_rate
from mujaz.answer.sentences.demanded import demanded_at
from mujaz.answer.sentences.gather import Unit
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity, find_numbers
from mujaz.language.tokens import Token, is_arabic, tokenize

_BEFORE = 6  # tokens between an event and the number that measures it
_AFTER = 3
_VICTIMS_AFTER = 5
_PART_NEAR = 3
_NARROW_NEAR = 8
_FOR_THE = "لل"
_LINKS = frozenset({"من", "of"})
_OF_ALL = frozenset({"the", "all", "its", "their", "some", "اصل", "بين", "اجمالي"})
_EVENT_CLASSES = frozenset({"event", "beat", "state", "thing"})

# Different words for one occasion. Ids of lexicon.tsv and topics.toml.
FAMILIES = tuple(
    frozenset(words.split())
    for words in (
        """
        visit trip travel arrive meeting meet talks discuss negotiations negotiation tour
        conversation dialogue round visit-length summit
        """,
        "kill killer death die dead deadly casualties casualty victim corpse",
        "injure injury wound wounded injured",
        "arrest detain detention",
    )
)
_VICTIMS = FAMILIES[1:3]  # killed, hurt: one occasion has a number of each
_MEASURES = frozenset({"deep", "magnitude", "power", "height", "distance", "area"})
_NARROWING = frozenset({"aftershock"})
_WANTED = frozenset({"~wanted"})  # "demanded a rise of 30 percent": nobody has given it
_AIMED = frozenset({"~aimed"})
_RATE = frozenset({"~rate"})
DIED = frozenset(fold_key(w) for w in "حتفهم حتفه حتفها مصرع مصرعهم مصرعه مصرعها".split())
_ALSO = {  # forms that no stem joins to the words of the lexicon
    fold_key(word): id_
    for id_, words in {
        "die": "قتيل قتلى شهيد شهداء جثة جثث جثمان ضحية ضحايا قتيلين",
        "injure": "جريح جرحى مصاب مصابين جريحين",
        "prisoner": "أسير أسرى أسيرين سجين سجناء",
        "local": "محلية محليات",
    }.items()
    for word in words.split()
}
_PARTS = frozenset(fold_key(w) for w in "بينهم بينها منهم منها بينهن including among them".split())
_UNITS = frozenset(
    """
    second minute hour day week month year decade century time person percent usd eur gbp rub cny
    sar aed pound dinar lira kilometre metre tonne barrel country company city
    """.split()
)
_PEOPLE = frozenset({"person", "man", "woman"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A number of a sentence with what it counts and its role."""

    unit: Unit
    quantity: Quantity
    counted: frozenset[str]  # ids of the counted noun, and its stem
    role: frozenset[str]
    narrowed: frozenset[str]
    events: frozenset[str]  # ids and kin of all events in the sentence

    @property
    def victims(self) -> frozenset[str]:
        """The family of killed or hurt that the number belongs to; empty for others."""
        return _victims(self.role)

    def same_kind(self, other: Measured) -> bool:
        """Return whether the two count the same kind of thing."""
        if self.quantity.kind != other.quantity.kind or self.narrowed != other.narrowed:
            return False
        if self.victims != other.victims:
            return False
        if self.quantity.kind == "money" and self.events != other.events:
            return False  # what a bridge cost, and what its repair
        return bool(self.counted & other.counted)

    def same_role(self, other: Measured) -> bool:
        """Return whether the two stand in the same role."""
        a, b = self.role, other.role
        if (a | b) & _MEASURES and not a & b & _MEASURES:
            return False
        if a & b or in_one_family(a, b):
            return True
        counted = self.counted & other.counted - _UNITS  # «140 أسيراً», "200 prisoners"
        return bool(counted) and bool(self.events & other.events - counted)


def in_one_family(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two sets of ids have words for one occasion."""
    return any(one & family and other & family for family in FAMILIES)


def is_part(tokens: Sequence[Token], first: int) -> bool:
    """Return whether a number at a token counts a part: "including three children"."""
    return any(t.key in _PARTS for t in tokens[max(0, first - _PART_NEAR) : first])


def is_the_whole(tokens: Sequence[Token], first: int) -> bool:
    """Return whether a number is a whole of which another is a part: "two of the eleven"."""
    at = first - 1
    while at >= 0 and tokens[at].key in _OF_ALL:
        at -= 1
    if at < 1 or tokens[at].key not in _LINKS:
        return False
    return bool(find_numbers(" ".join(t.key for t in tokens[max(0, at - 2) : at])))


def _for_whom(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """Return for whom the counted are: "150 jobs for engineers" are no other "400 jobs"."""
    keys = [t.key for t in tokens[at : at + 2]]
    if keys[:1] == ["for"]:
        return frozenset(keys)
    return frozenset(k for k in keys[:1] if k.startswith(_FOR_THE))


def _victims(role: frozenset[str]) -> frozenset[str]:
    return next((family for family in _VICTIMS if role & family), frozenset())


class Measure:
    """Reads the numbers of sentences, with the words that the tables know."""

    def __init__(self, concepts: Concepts) -> None:
        self._concepts = concepts

    def of(self, unit: Unit) -> Iterator[Measured]:
        """Yield the numbers of a sentence that measure something."""
        text = unit.text
        tokens = tokenize(text)
        mentions = self._concepts.find(text)
        dated = [(d.start - unit.start, d.end - unit.start) for d in unit.dates]
        found = find_numbers(text)
        percents = sum(q.kind == "percent" for q in found)
        for quantity in found:
            if quantity.kind in {"ordinal", "year"} or not quantity.unit:
                continue
            if any(start < quantity.end and quantity.start < end for start, end in dated):
                continue
            if " " not in quantity.text and quantity.text.startswith("ال"):
                continue  # «البلدين» names two known ones, it counts nothing
            first = next((i for i, t in enumerate(tokens) if t.end > quantity.start), 0)
            last = max((i for i, t in enumerate(tokens) if t.start < quantity.end), default=first)
            if is_part(tokens, first) or is_the_whole(tokens, first):
                continue
            if quantity.kind == "percent" and percents > 1:
                continue  # of which of them the other sentence tells, nobody can say
            role = self._role(tokens, mentions, quantity, first, last)
            if role:
                near = [m for m in mentions if first - _NARROW_NEAR <= m.first <= last + 1]
                wanted = _WANTED if demanded_at(tokens, first) else frozenset[str]()
                keys = [t.key for t in tokens]
                wanted |= _AIMED if aimed_at(keys, first) else frozenset()
                if is_rate(keys, first, last):
                    wanted |= _RATE
                yield Measured(
                    unit=unit, quantity=quantity, role=role,
                    counted=self._counted(quantity, tokens[last]),
                    narrowed=frozenset(i for m in near for i in m.ids & _NARROWING)
                    | _for_whom(tokens, last + 1) | wanted,
                    events=frozenset(
                        i for m in mentions if m.kind in {"event", "beat"} for i in m.ids | m.kin
                    ),
                )  # fmt: skip

    def _role(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], quantity: Quantity,
        first: int, last: int,
    ) -> frozenset[str]:  # fmt: skip
        events = [m for m in mentions if m.kind in _EVENT_CLASSES or m.ids & _MEASURES]
        around = [m for m in events if m.start < quantity.end and quantity.start < m.end]
        counted = self._counted(quantity, tokens[last])
        if _victims(counted):
            return counted & _victims(counted)
        if quantity.unit in _PEOPLE:
            near = range(max(0, first - _PART_NEAR), min(len(tokens), last + 1 + _VICTIMS_AFTER))
            if any(tokens[i].key in DIED for i in near):
                return frozenset({"die"})
        linked = last + 1 < len(tokens) and tokens[last + 1].key in _LINKS
        after = [m for m in events if last < m.first <= last + _AFTER] if linked else []
        before = [m for m in events if first - _BEFORE <= m.first + m.length - 1 < first]
        measures = [m for m in before if m.ids & _MEASURES]
        if not events and len(counted) > 1:
            return counted
        found = around or after[:1] or measures[-1:] or before[-2:]
        return frozenset(i for m in found for i in m.ids)

    def _counted(self, quantity: Quantity, last: Token) -> frozenset[str]:
        """Return what names the counted noun in either language."""
        words = [last.key]
        if is_arabic(last.key) and last.key.endswith("ا"):
            words.append(last.key[:-1])  # «قتيلاً»
        ids = (i for word in words for m in self._concepts.find(word) for i in m.ids | m.kin)
        also = (_ALSO[word] for word in words if word in _ALSO)
        return frozenset((quantity.unit, *ids, *also))
