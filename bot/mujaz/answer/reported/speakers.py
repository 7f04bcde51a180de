"""Find the speaker of a reporting verb, and which known names really speak.

In:  a SpeechVerb with the tokens and names of its sentence
Out: a Speaker: the words that name who speaks, the ids that these words stand for; None for nobody

An Arabic speaker follows the verb («قال المتحدث …»), or stands before it behind «أما» or as a known
name; an English one stands before the verb, or after it behind a quotation. «مبعوث الكرملين» is not
the Kremlin and "Putin's envoy" is not Putin: the words are kept, the id is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from mujaz.answer.reported.clauses import (
    OUTLET_WORDS,
    Span,
    arabic_after,
    arabic_before,
    english_subject,
    source_after,
)
from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.reported.voices import (
    TEXTS,
    agents,
    apposed,
    contrasted_subject,
    is_voice,
    without_object,
)
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.fold import fold_key
from mujaz.language.persons import HONORIFICS
from mujaz.language.tokens import Token, is_arabic, tokenize

_SPEAKER_KINDS = frozenset({"person", "office", "organisation", "outlet", "place"})
_SPOKESMEN = frozenset(
    """
    متحدث متحدثه ناطق ناطقه متحدثون spokesman spokeswoman spokesperson spokespeople
    """.split()
)
_TITLES = frozenset(
    fold_key(word)
    for word in """
    السيد السيدة الرئيس الوزير الملك الأمير الجنرال الدكتور الشيخ الحاكم السيناتور النائب mr mrs ms
    dr president senator secretary minister general prince king queen prime governor mayor sir
    """.split()
)
_PERSONAL = (_TITLES | HONORIFICS) | frozenset(
    """
    النائبه الوزيره الاميره القاضي القاضيه المحامي المحاميه العقيد العميد اللواء الرائد النقيب
    المقدم الممثله الكاتبه الباحثه الطبيب الطبيبه المديره الرئيسه المتحدث المتحدثه
    """.split()
)
_NO_AGENTS = frozenset({"event", "state", "thing", "beat", "cause"})  # nobody of theirs can speak
_ARTICLES = frozenset(["the", "a", "an"])
_SAYING = frozenset("قال قالت قالوا يقول تقول صرح صرحت said told says".split())
_APPOSED = frozenset({"and", "of", "to", "for", "by", "from", "with", "against", "about", "in"})
_NAMING = frozenset({"entity", "demonym"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: in the article's words, and by ids."""

    words: str
    ids: frozenset[str]
    via: frozenset[str] = frozenset()


NOBODY = Speaker(words="", ids=frozenset())  # the verb has a subject that cannot speak


class Speakers:
    """Finds speakers, with the names that the tables know."""

    def __init__(self, concepts: Concepts) -> None:
        self._concepts = concepts

    def of(
        self, text: str, tokens: Sequence[Token], verb: SpeechVerb, mentions: list[Mention]
    ) -> Speaker | None:
        """Return who speaks, None where the sentence names nobody."""
        if verb.strength == "quoted" and not verb.preposition:
            quoted = self._quoted(text, tokens, verb, mentions)
            if quoted is not None:
                return quoted
        if is_arabic(tokens[verb.first].key):
            span = self._arabic_span(text, tokens, verb, mentions)
        else:
            span = english_subject(text, tokens, verb, mentions)
        return self._speaker(text, tokens, verb, span, mentions)

    def _arabic_span(
        self, text: str, tokens: Sequence[Token], verb: SpeechVerb, mentions: list[Mention]
    ) -> Span | None:
        before = None if verb.preposition else arabic_before(text, tokens, verb, mentions)
        if before is not None:
            return before
        if verb.with_that:
            return None
        contrasted = None if verb.preposition else contrasted_subject(tokens, verb, mentions)
        if contrasted is not None:
            return contrasted
        addressees = self._addressees(tokens, verb, mentions)
        span = arabic_after(text, tokens, verb, mentions, addressees)
        return self._first_cluster(tokens, span, mentions) if span else None

    def _speaker(
        self, text: str, tokens: Sequence[Token], verb: SpeechVerb, span: Span | None,
        mentions: list[Mention],
    ) -> Speaker | None:  # fmt: skip
        if span is None:
            return None
        arabic = is_arabic(tokens[verb.first].key)
        if arabic:
            span = without_object(text, tokens, verb, span, mentions)
        first, last = span
        ids = (self._arabic_ids if arabic else self._english_ids)(tokens, span, mentions)
        says = verb.form in _SAYING  # a thing never does, so a word such as «سلام» is a name here
        if not ids and not says and self._is_no_agent(tokens, span, mentions):
            return NOBODY
        if not ids and not is_voice(text, tokens, span, verb, mentions):
            return NOBODY
        beside = apposed(text, tokens, last, mentions)
        if beside is not None and not any(
            "person" in self._kinds(m) for m in mentions if m.ids & ids
        ):
            ids |= self._people(mentions, last + 1, beside)
            last = beside
        start = tokens[first].start
        if verb.preposition and verb.glued and is_arabic(tokens[first].key):
            start += 1  # «وفقًا لمسؤول»: the preposition is not part of the name
        ids |= frozenset(office for i in ids for office in self._office_of.get(i, ()))
        words = text[start : tokens[last].end].strip("“”«»\"'")
        return Speaker(words=words, ids=ids) if words else None

    def _quoted(
        self, text: str, tokens: Sequence[Token], verb: SpeechVerb, mentions: list[Mention]
    ) -> Speaker | None:
        """Return the source whom an outlet quotes: «نقلت الصحيفة عن قاسم قوله»."""
        span = source_after(text, tokens, verb, mentions)
        if span is None:
            return None
        found = self._speaker(text, tokens, verb, span, mentions)
        if found is None or not found.words:
            return None
        outlets = (i for m in mentions if m.first < span[0] for i in m.ids)
        via = frozenset(i for i in outlets if self._kind(i) == "outlet")
        return Speaker(words=found.words, ids=found.ids, via=via)

    def _people(self, mentions: Sequence[Mention], first: int, last: int) -> frozenset[str]:
        """Return the known people among some tokens."""
        found = (m for m in mentions if first <= m.first <= last and m.kind == "entity")
        return frozenset(i for m in found for i in m.ids if self._kind(i) == "person")

    def _kind(self, id_: str) -> str:
        entity = self._concepts.entity(id_)
        return entity.kind if entity else ""

    def _kinds(self, mention: Mention) -> set[str]:
        return {self._kind(i) for i in mention.ids}

    def _is_no_agent(
        self, tokens: Sequence[Token], span: Span, mentions: Sequence[Mention]
    ) -> bool:
        """Tell whether the head of a speaker's words is a thing: «أكدت زيارة قاسم», "the visit"."""
        first, last = span
        if all(t.key in _ARTICLES for t in tokens[first : last + 1]):
            return True
        at = first
        if not is_arabic(tokens[first].key):
            governed = (i for i in range(first + 1, last + 1) if tokens[i].key in _APPOSED)
            at = next(governed, last + 1) - 1
        head = next((m for m in mentions if m.first <= at < m.first + m.length), None)
        return (
            head is not None and head.kind in _NO_AGENTS and not self._can_speak(head)
            and not head.ids & TEXTS
        )  # fmt: skip

    def _can_speak(self, mention: Mention) -> bool:
        return mention.kind in _NAMING or bool(mention.ids & agents())

    def _addressees(
        self, tokens: Sequence[Token], verb: SpeechVerb, mentions: Sequence[Mention]
    ) -> frozenset[int]:
        """Return the tokens that name whom is spoken to: «لفاروق», but not «لافروف»."""
        found = set()
        for mention in mentions:
            key = tokens[mention.first].key
            if mention.kind != "entity" or not key.startswith("ل") or verb.glued:
                continue
            entities = (e for i in mention.ids if (e := self._concepts.entity(i)) is not None)
            firsts = {tokenize(alias)[0].key for e in entities for alias in e.aliases}
            if key not in firsts:
                found.add(mention.first)
        return frozenset(found)

    def _first_cluster(self, tokens: Sequence[Token], span: Span, mentions: list[Mention]) -> Span:
        """Cut a name after its first run of adjoining known names.

        «المتحدث باسم الكرملين دميتري بيسكوف» is one run; in «رفض بوتين اقتراح ترامب» the second
        name is not the speaker, and in «اتهم قاسم فاروق» neither, though it adjoins the first.
        """
        first, last = span
        end, person = -1, False
        for mention in mentions:
            if not first <= mention.first <= last or mention.kind not in _NAMING | _NO_AGENTS:
                continue
            naming = mention.kind in _NAMING
            if naming and mention.first == first + 1 < last and self._named_as_place(
                tokens[first], mention
            ):  # fmt: skip
                return span  # «المهندسة هند البستاني»
            if end >= 0 and mention.first != end + 1:
                break
            if not naming:
                if end >= 0:
                    break
                continue
            is_person = "person" in self._kinds(mention)
            joined = tokens[mention.first].key.startswith("و")
            if is_person and person and not joined:
                break
            heads = all(t.key in _TITLES for t in tokens[first : mention.first])
            person = person or (is_person and heads)
            end = mention.first + mention.length - 1
        return (first, min(end, last)) if end >= 0 else span

    def _named_as_place(self, title: Token, mention: Mention) -> bool:
        """Tell whether a known place is the first name of somebody, whose title stands before."""
        places = mention.kind == "place" or self._kinds(mention) == {"place"}
        return places and title.key in _PERSONAL

    def _arabic_ids(
        self, tokens: Sequence[Token], span: Span, mentions: list[Mention]
    ) -> frozenset[str]:
        """Return the known names in a speaker's Arabic words that really speak.

        «المتحدث باسم الكرملين دميتري بيسكوف» is Peskov and, through him, the Kremlin; but
        «مبعوث الكرملين» is not the Kremlin, nor «مبعوث ترامب» Trump.
        """
        first, last = span
        inside = [m for m in mentions if m.kind == "entity" and first <= m.first <= last]
        spokesman = any(_bare(t.key) in _SPOKESMEN for t in tokens[first : last + 1])
        speaking: set[str] = set()
        for n, mention in enumerate(inside):
            kinds = self._kinds(mention)
            following = inside[n + 1] if n + 1 < len(inside) else None
            behind = mention.first + mention.length
            joined = following is not None and any(
                t.key.startswith("و") for t in tokens[behind : following.first + 1]
            )
            if following is not None and not joined and "person" in kinds:
                continue  # «مبعوث بوتين كيريل دميترييف»: the last of adjoining people speaks
            before = [t.key for t in tokens[first : mention.first]]
            heads = all(k in _TITLES for k in before) or mention.first - 1 in _covered(inside)
            if heads or ("outlet" in kinds and set(before) <= OUTLET_WORDS):
                speaking |= mention.ids
            elif "person" in kinds:
                speaking |= mention.ids if self._is_apposed(before, mention, mentions) else set()
            elif spokesman:
                speaking |= mention.ids
        return frozenset(i for i in speaking if self._kind(i) in _SPEAKER_KINDS)

    def _is_apposed(self, before: list[str], mention: Mention, mentions: list[Mention]) -> bool:
        """Tell whether a person stands beside the title in front: «وزير النقل سامر قاسم».

        Not in «مستشار راشد», and not for sure in «مستشار الرئيس راشد», unless that is his role.
        """
        previous = before[-1]
        demonym = any(m.kind == "demonym" and m.first + m.length == mention.first for m in mentions)
        if not (previous.startswith("ال") or demonym):
            return False
        if previous not in _TITLES or demonym:
            return True
        head = before[0]
        if "باسم" in before:
            return False  # «المتحدث باسم الرئيس راشد» is not Rashed
        entities = [e for i in mention.ids if (e := self._concepts.entity(i)) is not None]
        roles = {t.key for e in entities for t in tokenize(e.roles.get("ar", ""))}
        return head.startswith("ال") or head in roles

    def _english_ids(
        self, tokens: Sequence[Token], span: Span, mentions: list[Mention]
    ) -> frozenset[str]:
        """Return the known names in a speaker's English words that really speak."""
        first, last = span
        inside = [m for m in mentions if m.kind == "entity" and first <= m.first <= last]
        spokesman = any(t.key in _SPOKESMEN for t in tokens[first : last + 1])
        speaking: set[str] = set()
        for mention in inside:
            end = mention.first + mention.length - 1
            before = [t.key for t in tokens[first : mention.first] if t.key not in _TITLES]
            governed = (bool(before) and before[-1] in _APPOSED - {"and"}) or (
                len(before) > 1 and before[-1] == "the" and before[-2] in _APPOSED - {"and"}
            )
            owner = tokens[end].key.endswith("'s")
            joined = end < last and tokens[end + 1].key == "and"
            kinds = self._kinds(mention)
            if (end == last or joined) and not governed and not owner:
                speaking |= mention.ids if "person" in kinds or set(before) <= {"the"} else set()
            elif spokesman and "person" not in kinds:
                speaking |= mention.ids
        return frozenset(i for i in speaking if self._kind(i) in _SPEAKER_KINDS)

    @cached_property
    def _office_of(self) -> dict[str, frozenset[str]]:
        """Return for each spokesman the office whose words his words are."""
        offices: dict[str, frozenset[str]] = {}
        for entity in self._concepts.tables.entities.values():
            role = entity.roles.get("ar", "")
            if "المتحدث" in role or "spokes" in entity.roles.get("en", "").lower():
                found = self._concepts.find(role)
                offices[entity.id] = frozenset(
                    i for m in found if m.kind == "entity" for i in m.ids if i != entity.id
                )
        return offices


def _bare(key: str) -> str:
    return key.removeprefix("ال")


def _covered(mentions: Sequence[Mention]) -> set[int]:
    return {i for m in mentions for i in range(m.first, m.first + m.length)}
