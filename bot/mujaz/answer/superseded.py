"""Find what newer articles tell otherwise than the sentences that an answer shows.

In:  a question, the sentences shown for it, and all that were read
Out: newer sentences on the same thing that undo, deny or count anew what a shown one says

An old report that nothing beside it corrects reads as what is so today. So the release goes with
the arrest, the denial with the report, the last toll with the first, whatever their score and
whichever language they are in. Nobody's word is taken for the last one: both are shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from mujaz.answer.question.acts import ACTS
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.words import Aspect, Role
from mujaz.answer.sentences.corrected import corrects
from mujaz.answer.sentences.figures import Figures
from mujaz.answer.sentences.gather import Marks, Unit, has, marks_of
from mujaz.answer.sentences.otherwise import told_so, turned
from mujaz.answer.sentences.spelling import heard_alike
from mujaz.answer.sentences.stands import places_of
from mujaz.answer.sentences.weigh import Weight
from mujaz.answer.writing.extract import Chosen, same
from mujaz.language.concepts import Concepts
from mujaz.language.numbers import numbers_differ

MOST_LATER = 3
_NO_WEIGHT = Weight(score=0, names=0, content=0, own=0, speaker=False, time=False)
_OF_IT = 0.5  # share of the words for a thing, less its names, by which a sentence is about it


def told_later(
    asked: Asked, shown: Sequence[Unit], read: Sequence[Chosen], concepts: Concepts
) -> list[tuple[Unit, Unit]]:
    """Return newer sentences that tell otherwise, each behind the shown one that it changes."""
    subject = _subject(asked)
    if not subject or not shown:
        return []
    told = {_place(u): Chosen(u, _NO_WEIGHT) for u in shown}
    told |= {_place(c.unit): c for c in read if _place(c.unit) in told}
    about = [
        c for c in sorted(read, key=_newest)
        if _place(c.unit) not in told and any(_newer(u, c.unit) for u in shown)
        and _is_about(c.unit, subject)
    ]  # fmt: skip
    found = _corrections(shown, [c for c in read if _place(c.unit) not in told], subject)
    told |= {_place(now): Chosen(now, _NO_WEIGHT) for _, now in found}
    about = [c for c in about if _place(c.unit) not in told]
    while len(found) < MOST_LATER:  # what is found may be undone in its turn
        pair = _next(asked, list(told.values()), about, concepts)
        if pair is None:
            break
        was, now = pair
        told[_place(now.unit)] = now
        about.remove(now)
        found.append((was.unit, now.unit))
    return found


def _next(
    asked: Asked, told: Sequence[Chosen], about: Sequence[Chosen],
    concepts: Concepts,
) -> tuple[Chosen, Chosen] | None:  # fmt: skip
    """Return the newest sentence that changes a shown one, where no shown one has changed it."""
    open_ = [
        was for was in told
        if not any(_changes(asked, was.unit, now, concepts) for now in told)
    ]  # fmt: skip
    for now in about:
        if any(same(now.unit, c.unit) for c in told):
            continue
        for was in open_:
            if _changes(asked, was.unit, now, concepts):
                return was, now
    return None


def _subject(asked: Asked) -> list[Aspect]:
    """Return what a question is about, less what is asked of it."""
    told = [a for a in asked.aspects if a.role is not Role.MINOR]
    things = [a for a in told if a.role is not Role.CONTENT or a.kind not in ACTS]
    if any(a.role is Role.NAME or a.role is Role.CONTENT for a in things):
        return things
    # "how many were hurt in the fire": of the fire
    return things + [a for a in told if a not in things and not a.act and (a.here or not a.must)]


def _acts(asked: Asked) -> list[Aspect]:
    return [a for a in asked.of(Role.CONTENT) if a.kind in ACTS]


def _newest(chosen: Chosen) -> tuple[int, float]:
    published = chosen.unit.article.published
    return -(published.end.toordinal() if published else 0), -chosen.weight.score


def _place(unit: Unit) -> tuple[str, int]:
    return unit.article.id, unit.start


def _newer(was: Unit, now: Unit) -> bool:
    """Tell whether one article appeared on a later day than another."""
    before, after = was.article.published, now.article.published
    return before is not None and after is not None and after.start > before.end


def names_one_thing(asked: Asked) -> bool:
    """Return whether a question tells of what it asks: two fires may have a toll each."""
    subject = _subject(asked)
    return len(subject) > 1 or any(a.role is Role.NAME for a in subject)


def tells_of(asked: Asked, unit: Unit) -> bool:
    """Return whether a sentence, with its title, is about all that is asked about."""
    subject = _subject(asked)
    return bool(subject) and _is_about(unit, subject)


def _is_about(unit: Unit, subject: Sequence[Aspect]) -> bool:
    """Tell whether a sentence, with its title, is about all that is asked about."""
    near = unit.own | unit.reading.title
    names = [a for a in subject if a.role is Role.NAME]
    others = [a for a in subject if a.role is not Role.NAME]
    if not all(_names(a, unit, near) for a in names):
        return False
    if not any(_names(a, unit, unit.own) for a in subject):
        return False
    share = 1 if any(a.kind in ACTS for a in others) else _OF_IT
    return sum(has(a, near) for a in others) >= share * len(others)


def _corrections(
    shown: Sequence[Unit], read: Sequence[Chosen], subject: Sequence[Aspect]
) -> list[tuple[Unit, Unit]]:
    """Return newer sentences that correct the number of a shown one: "the delay was eight minutes,
    not 18" names nothing itself, but stands beside what names it.
    """
    found: dict[tuple[str, int], tuple[Unit, Unit]] = {}
    for chosen in sorted(read, key=_newest):
        now = chosen.unit
        older = [u for u in shown if _newer(u, now) and _place(u) not in found]
        if not older or not any(has(a, now.around) for a in subject):
            continue
        was = next((u for u in older if corrects(u.text, now.text)), None)
        if was is not None:
            found[_place(was)] = (was, now)
    return list(found.values())[:MOST_LATER]


def _names(aspect: Aspect, unit: Unit, marks: Marks) -> bool:
    """Tell whether a name stands there, in either script."""
    if has(aspect, marks):
        return True
    words = unit.text if marks is unit.own else f"{unit.article.title} {unit.text}"
    return aspect.role is Role.NAME and not aspect.ids and heard_alike(aspect, words)


def _changes(asked: Asked, was: Unit, candidate: Chosen, concepts: Concepts) -> bool:
    """Tell whether a newer sentence tells otherwise of what a shown one says."""
    now = candidate.unit
    if was.article.id == now.article.id or not _newer(was, now):
        return False
    before, after = (Figures(asked, concepts).of(u).keys() for u in (was, now))
    if before and after:
        return not before & after
    if asked.fact and candidate.weight.answers and numbers_differ(was.text, now.text):
        return True
    if turned(was, now, partial(marks_of, concepts=concepts)):
        return True
    return any(_denied(was, now, act, concepts) for act in _acts(asked))


def _denied(was: Unit, now: Unit, act: Aspect, concepts: Concepts) -> bool:
    """Tell whether one of two sentences tells an act as done, and the other as not done."""
    before, after = _told(was, act, concepts), _told(now, act, concepts)
    return before * after < 0


def _told(unit: Unit, act: Aspect, concepts: Concepts) -> int:
    named = places_of(act, unit.text, concepts)
    return told_so(unit.text, named.__contains__)
