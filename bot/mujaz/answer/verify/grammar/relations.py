"""Name whose brother, lawyer or predecessor a passage speaks of: "her predecessor", «شقيقه».

In:  what a claim asks for (Asked)
Out: where the pronoun stands in the passage, and the name that goes there

Only where the claim says whose he is beside the same word («شقيق جلال السكري»), and the article
names, before the passage, no other person whom the pronoun can mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.grammar.asked import Asked
from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.surnames import people
from mujaz.answer.verify.words.thesaurus import known
from mujaz.language.fold import fold_key

_NEAR = 4  # words between a relation and the name of whose it is
_RELATIONS = frozenset(
    fold_key(w)
    for w in """
    brother sister father mother son daughter wife husband widow widower uncle aunt nephew niece
    cousin grandson granddaughter grandfather grandmother fiance fiancee partner parents family
    lawyer attorney solicitor barrister agent adviser advisor aide assistant deputy doctor coach
    predecessor successor spokesman spokeswoman spokesperson rival opponent colleague client
    """.split()
)
_RELATIONS_AR = frozenset(
    fold_key(w)
    for w in """
    شقيق شقيقت أخ أخو أخي أخا أخت والد والدت أب أبو أبي أبا أم ابن ابنت نجل نجلت كريمت زوج زوجت
    أرملت عم عمت خال خالت حفيد حفيدت جد جدت خطيب خطيبت صهر محامي محاميت وكيل وكيلت مستشار مستشارت
    نائب نائبت مساعد مساعدت طبيب طبيبت مدرب مدربت سلف خلف خليفت متحدث ناطق منافس منافست غريم غريمت
    خصم زميل زميلت عائلت أسرت موكل موكلت
    """.split()
)
_PRONOUN = re.compile(r"[وفبلك]?(\w{2,}?)(ه|ها)$")
_EITHER = frozenset(fold_key(w) for w in "عمدة داعية خليفة".split())  # end like a feminine
_POSSESSIVES = {"his": "m", "her": "f"}


def relations(asked: Asked) -> Iterator[tuple[int, str]]:
    """Yield where a pronoun stands for the one person of the article, and his name."""
    for pronoun, noun, gender in _owned(asked.here):
        owner = _only_one(asked, gender, pronoun)
        if owner and any(_claims(asked, word, noun) for word in owner):
            name = " ".join(w.raw for w in owner)
            yield pronoun.end, f" {name}" if asked.here.arabic else f" ({name}'s)"
            return


def _owned(reading: Reading) -> Iterator[tuple[Word, Word, str]]:
    """Yield the pronoun of each relation, the relation, and the gender of whose it is."""
    for word in reading.words:
        if word.arabic:
            found = _PRONOUN.match(word.key)
            if found and found.group(1) in _RELATIONS_AR:
                yield word, word, "m" if found.group(2) == "ه" else "f"
        elif word.key in _POSSESSIVES:
            for behind in reading.words[word.i + 1 : word.i + 3]:
                if behind.key in _RELATIONS and behind.clause == word.clause:
                    yield word, behind, _POSSESSIVES[word.key]
                    break


def _claims(asked: Asked, owner: Word, noun: Word) -> bool:
    """Tell whether the claim has a name that the passage lacks beside the same relation."""
    names = [i for i in asked.lacking if owner in asked.answer(asked.claim.words[i])]
    return any(
        noun in asked.met[word.i] and not word.capital
        for i in names
        for word in asked.claim.words[max(0, i - _NEAR) : i + _NEAR + 1]
    )


def _only_one(asked: Asked, gender: str, pronoun: Word) -> list[Word]:
    """Return the name of the one person that a pronoun can mean, [] for none or several."""
    named = _people_ar if asked.before.arabic else _people_en
    before = [(name, g) for name, g in named(asked.before) if g in {"", gender}]
    here = [
        name for name, g in named(asked.here)
        if name[-1].i < pronoun.i and g in {"", gender}
    ]  # fmt: skip
    keys = {name[-1].key for name, _ in before}
    if len(keys) != 1 or any(name[-1].key not in keys for name in here):
        return []
    return max((name for name, _ in before), key=len)


def _people_en(reading: Reading) -> Iterator[tuple[list[Word], str]]:
    for person in people(reading):
        yield list(person.name), ""


def _people_ar(reading: Reading) -> Iterator[tuple[list[Word], str]]:
    """Yield names of two words behind an office or by their given name, with the gender that the
    office shows.
    """
    for one, two in pairwise(reading.words):
        office = next((w for w in reversed(reading.words[max(0, one.i - _NEAR) : one.i])
                       if _is_office(reading, w)), None)  # fmt: skip
        beside = not reading.text[one.end : two.start].strip()
        if not beside or not two.content or one.counted or two.counted:
            continue
        if one.key.startswith("ال") or one.raw.endswith("على"):
            continue
        unknown = office is not None and not (known(one.senses) or known(two.senses))
        if not (unknown and one.content) and not is_given_name(one):
            continue
        shown = office is not None and office.key.removeprefix("ال") not in _EITHER
        gender = "" if office is None or not shown else "f" if office.key.endswith("ه") else "m"
        yield [one, two], gender


def _is_office(reading: Reading, word: Word) -> bool:
    return is_title(word) or "person" in reading.thesaurus.kinds(word.senses)
