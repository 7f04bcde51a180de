"""Find the words of an Arabic text that name a person and are no words there: «سلمى حداد».

In:  a text, its tokens, what the tables know among them
Out: the tokens of such names: «سلمى» is no peace, and «حداد» no mourning

Many names are words too, and a matcher that goes by stems reads far more of them so: «العبادي» has
the stem of worship. A usual given name shows one, with the family name behind it. A family name is
a word that no table knows, another given name, a trade («حداد»), an adjective of origin as
«العبادي», or any noun where the given name is nothing else. A title shows no name by itself: what
follows it is as often what he announced («أعلن الوزير خطة إصلاح»).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources

from mujaz.language.closed import PARTICLES_AR
from mujaz.language.concepts import Concepts, Mention
from mujaz.language.fold import fold_key
from mujaz.language.tables import function_words
from mujaz.language.tokens import Token, is_arabic, without_clitics

_JOINED = ("و", "ف", "ل", "ب")  # written with the word behind them
_TRADES = frozenset(  # whose words are family names far more often than they are news
    fold_key(w)
    for w in (
        "حداد نجار خياط صباغ قطان عطار نحاس صائغ لحام خباز حلاق بيطار حلواني دباغ سراج خوري قصاب"
        " زيات سمان فران طحان خزاف نساج حائك معمار جوهري ساعاتي سقا فاخوري قباني بستاني"
    ).split()
)
HONORIFICS = frozenset(  # that a name follows, and which no table has as persons
    fold_key(w)
    for w in "السيد السيدة الدكتور الدكتورة الشيخ الشيخة الأستاذ الأستاذة المهندس المهندسة".split()
)
_NAMES_BEHIND_A_TITLE = frozenset(  # given names that are words first: «أمل», «نور»
    fold_key(w)
    for w in "أمل آمال إيمان نور وفاء رجاء سلام حياة أماني نجاة بشرى إخلاص أحلام".split()
)
_NEVER = frozenset({"person", "institution", "entity", "demonym", "place", "generic", "time"})
_NOUNS = frozenset({"quality", "thing", "event", "state", "beat"})
_HIS = ("ها", "هم", "هما", "نا", "كم")  # «أعلنت سلمى انسحابها»
# words that a name becomes with the other of «ى» and «ي», which Egypt writes for each other
_WORDS_TOO = frozenset("على مني يحيي سلمي ليلي ندي نهي ضحي ربي".split())
_LEAST_NISBA = 6  # letters of «العبادي»


@cache
def given_names() -> frozenset[str]:
    """Return the usual Arabic given names, as matching keys."""
    file = resources.files("mujaz.language").joinpath("data", "given_names.txt")
    return frozenset(fold_key(name) for name in file.read_text(encoding="utf-8").split())


def spelled_as_a_name(text: str, token: Token) -> bool:
    """Tell whether a word is a usual given name, and no word as it is spelled: «يحيى», «يحيي»."""
    name = _given(token.key)
    return bool(name) and name[:-1] + text[token.end - 1] not in _WORDS_TOO


def named_persons(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention], concepts: Concepts
) -> set[int]:
    """Return the tokens of the names of persons: a given name and what is called after it."""
    behind = {i: m for m in mentions for i in range(m.first, m.first + m.length)}
    found: set[int] = set()
    for i, token in enumerate(tokens[:-1]):
        if i in found or not is_arabic(token.key):
            continue
        name = _given(token.key) if spelled_as_a_name(text, token) else ""
        wordy = not name and token.key in _NAMES_BEHIND_A_TITLE
        name = token.key if wordy else name
        if not name or ((wordy or name in _grammar()) and not _behind_a_title(tokens, i, behind)):
            continue
        last = i + 1
        while last + 1 < len(tokens) and tokens[last].key in PARTICLES_AR:
            last += 1  # «سلمى أبو حداد»
        if any(behind[n].kind == "entity" for n in range(i, last + 1) if n in behind):
            continue  # the tables know him
        if any(text[tokens[n].end : tokens[n + 1].start] != " " for n in range(i, last)):
            continue
        only = not wordy and name not in _grammar()
        only = only and _is_only_a_name(text, token, name, behind.get(i), concepts)
        if _is_family(tokens[last].key, behind.get(last), concepts, only=only):
            found.update(range(i, last + 1))
    return found


def _given(key: str) -> str:
    """Return the given name that a word is, without what is written with it; "" if none."""
    if key in given_names():
        return key
    bare = key[1:] if key[0] in _JOINED else ""
    return bare if bare in given_names() else ""


def _behind_a_title(tokens: Sequence[Token], i: int, behind: dict[int, Mention]) -> bool:
    """Tell whether a title with the article stands in front: «الوزيرة أمل …»."""
    if not i:
        return False
    key, title = tokens[i - 1].key, behind.get(i - 1)
    titled = title is not None and title.kind == "person" and key.lstrip("و").startswith("ال")
    return titled or key in HONORIFICS


def _is_only_a_name(
    text: str, token: Token, name: str, mention: Mention | None, concepts: Concepts
) -> bool:
    """Tell whether a given name is no listed word: «سلمى» is spelled otherwise than «سلمي»."""
    if mention is None:
        return True
    if mention.kind in _NEVER:
        return False
    written = text[token.start : token.end]
    written = written[len(token.key) - len(name) :]
    return all(written not in _listed(id_, concepts) for id_ in mention.ids)


def _listed(id_: str, concepts: Concepts) -> Sequence[str]:
    term = concepts.tables.terms.get(id_)
    return term.words.get("ar", ()) if term is not None else ()


def _is_family(key: str, mention: Mention | None, concepts: Concepts, *, only: bool) -> bool:
    """Tell whether a word may be a family name; `only`: the one before is nothing but a name."""
    if not is_arabic(key) or key in _grammar() or key.endswith(_HIS):
        return False
    bare = key.removeprefix("ال")
    if key in given_names() or bare in _TRADES:
        return True
    if mention is None:
        return only and not key.startswith(("لل", "بال"))
    if mention.kind in _NEVER or mention.length > 1 or not only:
        return False
    if bare != key:  # «كمال الأجسام» is no person, «مروان الزعبي» is one
        return bare.endswith("ي") and len(key) >= _LEAST_NISBA and not mention.exact
    return mention.kind in _NOUNS and not is_verb(key, mention.ids, mention.kind, concepts)


def is_verb(key: str, ids: frozenset[str], kind: str, concepts: Concepts) -> bool:
    """Tell whether a word is a verb: a past one is listed with its feminine, «زار» with «زارت»."""
    if key[0] in "يتسن" and not key.endswith("ه"):  # «نبتة» is none
        return kind not in {"quality", "thing"}
    forms = {fold_key(f) for id_ in ids for f in _listed(id_, concepts)}
    return any(
        f"{one}ت" in forms or (one.endswith("ت") and one[:-1] in forms)
        or (one.endswith("وا") and one[:-2] in forms)
        for one in without_clitics(key)
    )  # fmt: skip


@cache
def _grammar() -> frozenset[str]:
    return frozenset().union(*function_words().values())
