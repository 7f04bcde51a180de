"""Count independent origins: a wire story in three outlets is one (guides/verification.md §4).

In:  the articles that a briefing cites
Out: how many of them go back to different reporting

Two articles have one origin where they have the same publisher, where both pass on the same agency
or outlet in their first sentences or in a credit line, where one passes on the other's publisher,
or where most of their words in a row are the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, combinations, takewhile

from mujaz.language.concepts import Concepts
from mujaz.language.fold import fold_key
from mujaz.language.skeleton import skeletons
from mujaz.language.tables import function_words
from mujaz.language.tokens import is_arabic, tokenize
from mujaz.model import Article

_LEAD = 400  # characters in which an article says whom it passes on
_TAIL = 200  # and in which it is credited
_RUN = 5  # words in a row
_SAME_TEXT = 0.4  # share of the shorter text's runs that the other has too
_PASSED_ON = re.compile(
    r"(?:نقلا عن|نقلت|بحسب ما (?:نقلت|ذكرت|افادت)|وفق ما (?:نقلت|ذكرت|افادت)|وفقا لما (?:نقلت|ذكرت)"
    r"|citing|quoted by|as reported by|first reported by)\s(?:\w+\s){0,3}\Z"
    r"|(?:المصدر|المصادر|source|credit)\s?:\s?(?:\w+\s){0,2}\Z"
    r"|(?:^|[\n.])[^\n.]{0,40}[(/–-]\s?(?:\w+\s){0,2}\Z"
)
_CITING = re.compile(  # and what follows
    r"(?:نقل[اًأ]*\s?عن|نقلت|(?:بحسب|وفق|وفقا ل|وفقًا ل)\s?ما (?:نقلت|ذكرت|أفادت|أوردت)"
    r"|\bciting|\bquoted by|\bas reported by|\bfirst reported by)\s([^\n.،,]{2,60})"
)
_CREDIT = re.compile(
    r"(?:^|\n)\s*(?:المصدر|المصادر|[Ss]ources?|[Cc]redit)\s?:\s?([^\n.،,]{2,60})"
    r"|\A[^\n]{0,40}\(([^()\n]{2,40})\)\s?[–—-]"
)
_CREDITED = frozenset({"dateline", "source"})  # as cleaning names what it takes off
_KINDS = frozenset(
    """
    وكاله صحيفه جريده مجله قناه موقع اذاعه تلفزيون شبكه انباء the newspaper agency channel website
    """.split()
)
_HEAD = 2  # words of an Arabic name, which no capital ends
_OF = frozenset({"of"})
_NO_NAME = _OF | frozenset("a the al new south north state".split())
_SOUNDS = 3  # of a name, by which it is the same in the other script
_AFTER_DATELINE = re.compile(r"\s?[)–/-]")


def count_origins(articles: Sequence[Article], concepts: Concepts) -> int:
    """Return the number of independent origins; 0 for no articles."""
    names = {a.id: _names(a, concepts) for a in articles}
    runs = {a.id: _runs(a.text) for a in articles}
    group = {a.id: a.id for a in articles}
    for one, other in combinations(articles, 2):
        if (
            names[one.id] & names[other.id]
            or _of_one_stranger(one, other)
            or _alike(runs[one.id], runs[other.id])
        ):
            old, new = group[other.id], group[one.id]
            group = {id_: new if g == old else g for id_, g in group.items()}
    return len(set(group.values()))


def alike(articles: Sequence[Article]) -> list[tuple[str, str]]:
    """Return the pairs of ids of articles that share most of their words in a row."""
    runs = {a.id: _runs(a.text) for a in articles}
    return [
        (one.id, other.id)
        for one, other in combinations(articles, 2)
        if one.language == other.language and _alike(runs[one.id], runs[other.id])
    ]


def _names(article: Article, concepts: Concepts) -> frozenset[str]:
    """Return whose reporting an article is: its publisher's, and of whom it says to pass on."""
    found = set()
    if article.publisher:
        mentions = concepts.find(article.publisher)
        outlets = {i for m in mentions for i in m.ids if _is_outlet(i, concepts)}
        found |= outlets or {fold_key(article.publisher)}
    for text in _credits(article):
        for mention in concepts.find(text):
            before = fold_key(text[max(0, mention.start - 60) : mention.start]) + " "
            match = _PASSED_ON.search(before)
            if match is None:
                continue
            dateline = before[match.start() :].rstrip()[-1:] in "(/–-"
            if dateline and not _AFTER_DATELINE.match(text[mention.end :]):
                continue
            found |= {i for i in mention.ids if _is_outlet(i, concepts)}
    return frozenset(found)


def _credits(article: Article) -> list[str]:
    """Return where an article says whose report it is: cleaning takes such lines off its text."""
    lines = [r.text for r in article.removed if r.why in _CREDITED]
    return [article.text[:_LEAD], article.text[-_TAIL:], *lines]


def _of_one_stranger(one: Article, other: Article) -> bool:
    """Tell whether one article passes on the other's publisher, or both the same outlet, though no
    table knows it.
    """
    ours, theirs = _passed_on(one), _passed_on(other)
    return (
        any(_is_named(_words_of(other.publisher), name) for name in ours)
        or any(_is_named(_words_of(one.publisher), name) for name in theirs)
        or any(_is_named(*sorted((a, b), key=len)) for a in _heads(one) for b in _heads(other))
    )


def _passed_on(article: Article) -> list[list[str]]:
    """Return the words behind each "citing" and the like that begin as the name of an outlet."""
    return [_words_of(named) for named in _cited(article)]


def _heads(article: Article) -> list[list[str]]:
    """Return the names of the outlets that an article cites, each up to its first small word, and
    in Arabic at most two words of it.
    """
    empty = frozenset().union(*function_words().values())
    found = []
    for named in _cited(article):
        words = [t for t in tokenize(named) if t.key not in _KINDS]
        if words and is_arabic(words[0].key):
            head = list(takewhile(lambda k: k not in empty, (t.key for t in words[:_HEAD])))
        else:
            spelled = [named[t.start : t.end] for t in words]
            capital = takewhile(lambda w: w[0].isupper() or w in _OF, spelled)
            head = [w.lower() for w in capital]
        if not _NO_NAME.issuperset(head):
            found.append(head)
    return found


def _cited(article: Article) -> list[str]:
    """Return what stands behind each "citing" and the like, and begins as an outlet's name."""
    found = []
    for text in _credits(article):
        for match in chain(_CITING.finditer(text), _CREDIT.finditer(text)):
            named = next(filter(None, match.groups()))
            words = _words_of(named)
            kind = words != [t.key for t in tokenize(named)]
            if words and (kind or named[:1].isupper()):
                found.append(named)
    return found


def _words_of(name: str) -> list[str]:
    """Return the words of a name without the word for what kind of outlet it is."""
    keys = [t.key for t in tokenize(name)]
    while keys and keys[0] in _KINDS:
        keys = keys[1:]
    return keys


def _is_named(name: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether words begin with a name, in either script."""
    return 0 < len(name) <= len(words) and all(map(_is_one_word, name, words))


def _is_one_word(one: str, other: str) -> bool:
    if is_arabic(one) == is_arabic(other):
        return one.removeprefix("ال") == other.removeprefix("ال")
    return any(len(s) >= _SOUNDS for s in {*skeletons(one)} & {*skeletons(other)})


def _is_outlet(id_: str, concepts: Concepts) -> bool:
    entity = concepts.entity(id_)
    return entity is not None and entity.kind == "outlet"


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    keys = [t.key for t in tokenize(text)]
    return frozenset(tuple(keys[i : i + _RUN]) for i in range(len(keys) - _RUN + 1))


def _alike(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    least = min(len(one), len(other))
    return least > 0 and len(one & other) >= _SAME_TEXT * least
