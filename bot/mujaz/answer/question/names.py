"""Find the names in a question that no table knows, and the same names in an article.

In:  the tokens of a question and what the tables know among them
Out: Runs of tokens that name somebody or something; FullNames that can be found in folded text

Arabic has no capitals. What shows a name there is that two words which no table knows stand side by
side («أورهان تكيندال»), or one behind a title, an institution or a reporting verb («قائمة بيارق»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from mujaz.language.closed import PARTICLES_AR, PARTICLES_EN
from mujaz.language.concepts import Mention
from mujaz.language.fold import fold_key
from mujaz.language.persons import given_names, spelled_as_a_name
from mujaz.language.tables import function_words
from mujaz.language.tokens import Token, is_arabic, stem_readings, without_clitics

_BEARERS = frozenset({"person", "institution", "place-type"})  # nouns that a name follows
_BODIES = frozenset({"companies", "company", "group", "network", "project", "factory"})
_OF_OFFICES = frozenset(  # «مدرب الرجاء الجديد»: the coach is new, and not the club
    fold_key(w)
    for w in "الجديد الجديدة السابق السابقة الأسبق الحالي الحالية القادم المقبل الراحل".split()
)
_BETWEEN = frozenset({"quality", "place", "demonym", "direction"})  # «الوزير السابق فلان»
_DESCRIBING = frozenset({"quality", "direction", "place-type", "place", "demonym"})
_NOT_A_FIRST_NAME = ("ات", "يه")  # ends of plurals and of adjectives
_COMMON = frozenset({"quality", "direction", "thing", "event", "state", "beat", "cause"})
_NO_VERBS = frozenset({"quality", "thing", "place-type", "quantity"})
_ACTS = frozenset({"event", "state"})
_NO_NAME = ("ال", "لل", "بال", "ي", "ت", "سي", "ست")
_FATHATAN = "\u064b"
_HONORIFICS = frozenset("mr mrs ms dr sir السيد السيده الدكتور الدكتوره الشيخ".split())
_ENDS = '.,:;!?،؛؟()[]«»"“”/'
_LOOK_BACK = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens first to last of a question that are one unknown name."""

    first: int
    last: int


@dataclass(frozen=True)
class FullName:
    """A name of one word or several, as it is looked for in an article."""

    keys: tuple[str, ...]
    also: tuple[frozenset[str], ...] = ()  # of each word, how articles spell it otherwise

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The words in their order, at most one other word between two of them, or «بن» and one."""
        words = ["|".join(map(re.escape, self._spellings(i))) for i in range(len(self.keys))]
        prefix = "(?:[وفبكل]{0,2}(?:ال|لل)?)?"
        return re.compile(
            r"(?<!\w)"
            + r"\W+(?:(?:(?:بن|bin|ibn)\W+)?\w+\W+)?".join(
                f"{prefix}(?:{w})(?:'s)?(?!\\w)" for w in words
            )
        )

    def _spellings(self, i: int) -> list[str]:
        """Return the forms of one of its words, the longest first."""
        keys = {self.keys[i], *(self.also[i] if self.also else ())}
        return sorted((r for key in keys for r in without_clitics(key)), key=len, reverse=True)

    @property
    def surname(self) -> frozenset[str]:
        """The stems of its last word, with which an article goes on to name it."""
        return frozenset(stem_readings(self.keys[-1]))

    def namesakes(self, folded: str) -> set[str]:
        """Return the words that stand before the surname instead of the first name."""
        tail = r"\W+".join(re.escape(key) for key in self.keys[1:])
        found = set(re.findall(rf"(\w{{3,}}) {tail}(?!\w)", folded))
        return {w for w in found if self.keys[0] not in without_clitics(w)} - grammar()

    def stands_in(self, folded: str) -> bool:
        """Return whether folded text holds the whole name."""
        return self.pattern.search(folded) is not None


def unknown_names(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], taken: set[int],
    verbs: set[int],
) -> list[Run]:  # fmt: skip
    """Return the unknown names; `taken` are words of grammar and time, `verbs` reporting ones."""
    known = {i: m for m in mentions for i in range(m.first, m.first + m.length)}
    open_ = {i for i in range(len(tokens)) if i not in known and i not in taken | verbs}
    runs: list[Run] = []
    i = 0
    while i < len(tokens):
        arabic = is_arabic(tokens[i].key)
        end = _run_from(text, tokens, i, open_, arabic)
        if end < i:
            i += 1
            continue
        if arabic:
            runs += _names_in(text, tokens, i, end, known, verbs)
        else:
            runs.append(_capitals(text, tokens, i, end, known))
        i = max(end, runs[-1].last if runs else end) + 1
    return runs


def names_behind_titles(tokens: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
    """Return the words that name the bearer of a title: «القاضية سمعان», «العقيد ناصر».

    Behind a title with the article an adjective has it too («الوزير الجديد»), and what has none is
    a name or a verb. So a known quality or thing in that place is no such thing, nor is an act that
    only shares its stem with the word and does not look like a verb.
    """
    titles = {m.first for m in mentions if m.kind == "person" and m.length == 1}
    return {
        m.first
        for m in mentions
        if m.length == 1
        and m.first - 1 in titles
        and tokens[m.first - 1].key.startswith("ال")
        and not tokens[m.first].key.startswith(_NO_NAME)
        and (m.kind in _NO_VERBS or (m.kind in _ACTS and not m.exact))
    }


def _run_from(text: str, tokens: Sequence[Token], i: int, open_: set[int], arabic: bool) -> int:
    """Return the last token of the run of unknown words that starts at `i`; less than i: none."""
    particles = PARTICLES_AR if arabic else PARTICLES_EN
    if not (i in open_ or (arabic and tokens[i].key in particles)) or not _can_name(
        text, tokens, i
    ):
        return i - 1
    end = i
    while end + 1 < len(tokens):
        n = end + 1
        gap = text[tokens[end].end : tokens[n].start]
        if any(c in gap for c in _ENDS) or is_arabic(tokens[n].key) is not arabic:
            break
        behind_particle = arabic and tokens[end].key in particles
        before_name = tokens[n].key in particles and (
            arabic or (n + 1 < len(tokens) and n + 1 in open_ and _can_name(text, tokens, n + 1))
        )
        if not behind_particle and not before_name and (
            n not in open_ or not _can_name(text, tokens, n) or tokens[n].key[:2] in {"لل", "با"}
        ):  # fmt: skip
            break
        end = n
    return end


def _capitals(
    text: str, tokens: Sequence[Token], first: int, last: int, known: dict[int, Mention]
) -> Run:
    """Return an English name with the known words in it that have a capital: "Blue Nile"."""

    def joins(i: int, gap: str) -> bool:
        plain = i in known and known[i].length == 1 and known[i].kind in _COMMON
        return plain and gap == " " and i > 0 and text[tokens[i].start].isupper()

    while first and joins(first - 1, text[tokens[first - 1].end : tokens[first].start]):
        first -= 1
    while last + 1 < len(tokens) and joins(
        last + 1, text[tokens[last].end : tokens[last + 1].start]
    ):
        last += 1
    return Run(first, last)


def _can_name(text: str, tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.key[0].isdigit() or len(token.key) < 2:
        return False
    if is_arabic(token.key):
        return _FATHATAN not in text[token.start : token.end + 1]
    first_of_two = len(tokens) > 2 and tokens[1].key in {"al", "el"}  # "Fahad al-Rashidan verdict"
    return text[token.start].isupper() and (i > 0 or first_of_two)


def _names_in(
    text: str, tokens: Sequence[Token], first: int, last: int, known: dict[int, Mention],
    verbs: set[int],
) -> Iterator[Run]:  # fmt: skip
    """Yield the name in a run of unknown Arabic words, if it is one."""
    before = tokens[first - 1].key if first else ""
    given = tokens[first].key in given_names()  # «من قتل», but «من سلمى حداد»
    given = given and spelled_as_a_name(text, tokens[first])
    if before in _question_words() and before not in {"هو", "هي"} and not given:
        first += 1  # «متى وُلد …», «كم راتب …»: a verb or a noun that is asked about
    bearer = _behind_a_bearer(first, known) or first - 1 in verbs
    opens = first - 1 in known and known[first - 1].kind not in {*_BEARERS, *_BETWEEN, "entity"}
    opens = opens and not known[first - 1].ids & _BODIES  # «مدير شركة فلانة»
    if opens and not tokens[first - 1].key.startswith("ال") and first >= 2 and first <= last:
        left = first - 1
        if left - 1 in verbs or (left - 1 in known and known[left - 1].kind == "person"):
            first, bearer = left, True  # «قالت أمل فلان»: a first name that is also a word
    while _words(tokens, first, last) > 2:
        first += 1
    words = _words(tokens, first, last)
    described = known.get(last + 1)
    if (
        words == 1
        and described is not None
        and described.kind in _DESCRIBING
        and all(tokens[i].key.startswith("ال") for i in (first, last + 1))
        and tokens[last + 1].key not in _OF_OFFICES
    ):
        yield Run(first, last + 1)  # «النيل الأزرق»
        return
    common = described is not None and described.length == 1 and described.kind in _COMMON
    if words == 1 and first - 1 in verbs and common and not tokens[last + 1].key.startswith("ال"):
        yield Run(first, last + 1)  # «قال مروان زيتون»: a surname that is also a word
        return
    if words == 2 and not bearer and not given and tokens[first].key.endswith(_NOT_A_FIRST_NAME):
        return
    if words == 2 or (words == 1 and (bearer or last > first)):
        yield Run(first, last)


def _words(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return how many words of a name are more than particles: «عبد الكريم» counts one."""
    return sum(1 for i in range(first, last + 1) if tokens[i].key not in PARTICLES_AR)


def _behind_a_bearer(first: int, known: dict[int, Mention]) -> bool:
    for i in range(first - 1, max(-1, first - 1 - _LOOK_BACK), -1):
        if i not in known:
            return False
        if known[i].kind in _BEARERS:
            return True
        if known[i].kind not in _BETWEEN:
            return False
    return False


@cache
def grammar() -> frozenset[str]:
    """Return the folded words of grammar of both languages, and titles."""
    return frozenset().union(*function_words().values()) | _HONORIFICS


def _question_words() -> frozenset[str]:
    return function_words()["question"] | frozenset({fold_key("عدد")})
