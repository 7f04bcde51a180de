"""A digest as Telegram gets it: its lines, its limits, and nothing that an article could do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from bench.telegram_html import read
from bench.telegram_order import control_fault, wrong_side

from mujaz.digest.paper import Digest, Item, Listed, Outlet, Part, Section
from mujaz.language.direction import without_marks
from mujaz.model import Basis, Citation, ClaimKind, DateSpan, Language, Precision, Side, Source
from mujaz.render.telegram_digest import ROOM, digest_bodies, digest_lines
from mujaz.render.telegram_text import MOST_UNITS, units
from mujaz.texts import LANGUAGES, text

MONDAY = DateSpan(
    start=date(2026, 3, 9), end=date(2026, 3, 9), precision=Precision.DAY, basis=Basis.STATED,
    reason="",
)  # fmt: skip
HOSTILE = (
    "</b><a href='tg://user?id=1'>x</a> & \"<script>\" [9] @everyone",
    "\u202e‮ قال\u2067\u2067 بيسكوف \x00\x1b[31m",
    "👩‍👩‍👧‍👦" * 40,
    "{quote} { $date } %s ${HOME}",
)


def listed(n: int, version: int = 1, *, language: Language = "ar", **given: object) -> Listed:
    """Return an article that is cited."""
    values: dict[str, object] = {
        "n": n, "article_id": f"a{n}", "article_file": f"a{n}.txt", "title": f"عنوان {n}",
        "publisher": "Coast Daily", "distributor": "", "published": MONDAY,
        "machine_translated": False, "language": language, "url": f"https://news.example/{n}",
    }  # fmt: skip
    return Listed(version=version, earlier=False, source=Source(**(values | given)))  # type: ignore[arg-type]


def cited(n: int, quote: str, version: int = 1) -> Citation:
    """Return a citation of a whole text."""
    return Citation(
        passage_id=f"a{n}#1", article_id=f"a{n}", version=version, start=0, end=len(quote),
        quote=quote,
    )  # fmt: skip


def item(n: int, quote: str, **given: object) -> Item:
    """Return an item that shows what it cites."""
    values: dict[str, object] = {
        "text": quote, "kind": ClaimKind.EVENT, "speaker": "", "citations": (cited(n, quote),),
        "publisher": "Coast Daily", "published": MONDAY,
    }  # fmt: skip
    return Item(**(values | given))  # type: ignore[arg-type]


def digest(*sections: Section, sources: Sequence[Listed], language: Language = "ar") -> Digest:
    """Return a digest of these sections."""
    return Digest(
        day=date(2026, 3, 12), language=language, since=date(2026, 3, 11), corpus_version=7,
        sections=sections, listed=tuple(sources),
    )  # fmt: skip


def full(words: str = "افتُتح الجسر في المرسى.") -> Digest:
    """Return a digest with a line of each kind."""
    was, now = (Side(text=f"{w} {words}", citations=(cited(2, f"{w} {words}", v),))
                for v, w in ((1, "سابق"), (2, "لاحق")))  # fmt: skip
    changed = item(2, now.text, about="اختلاف في الأرقام", sides=(was, now))
    ahead = item(1, f"موعد {words}", date=replace(MONDAY, start=date(2026, 4, 1),
                                                  end=date(2026, 4, 1)))  # fmt: skip
    also = (Outlet(article_id="a3", version=1, publisher="وكالة <الخليج>"),)
    return digest(
        Section(part=Part.NEW, items=(item(1, words, also_in=also, origins=2),)),
        Section(part=Part.CHANGED, items=(changed,)),
        Section(part=Part.AHEAD, items=(ahead,)),
        sources=[
            listed(1), replace(listed(2), earlier=True),
            replace(listed(3, article_id="a2"), version=2), listed(4, article_id="a3"),
        ],
    )  # fmt: skip


def test_an_arabic_digest_reads_like_this() -> None:
    """Day, window, sections; before and now; who else; sources folded, versions apart."""
    (body,) = digest_bodies(full(), "ar", covers=[date(2026, 3, 11), date(2026, 3, 10)])
    shown = without_marks(read(body)[0])

    assert shown == (
        "موجز الخميس 12 مارس 2026\n"
        "الجديد منذ الأربعاء 11 مارس 2026\n"
        "ويشمل أيضًا الثلاثاء 10 مارس 2026، الأربعاء 11 مارس 2026.\n"
        "\n"
        "الجديد\n"
        "• افتُتح الجسر في المرسى. [1]\n"
        "ورد أيضًا في: وكالة <الخليج> [4] (أصلان مستقلّان)\n"
        "\n"
        "ما تغيّر أو ناقض ما سبق\n"
        "• اختلاف في الأرقام\n"
        "– سابقًا: سابق افتُتح الجسر في المرسى. [2]\n"
        "– الآن: لاحق افتُتح الجسر في المرسى. [3]\n"
        "\n"
        "المواعيد المقبلة\n"
        "• 1 أبريل 2026: موعد افتُتح الجسر في المرسى. [1]\n"
        "\n"
        "المصادر\n"
        "[1] عنوان 1، Coast Daily، 9 مارس 2026\n"
        "[2] عنوان 2، Coast Daily، 9 مارس 2026، نسخة سابقة من المقال\n"
        "[3] عنوان 3، Coast Daily، 9 مارس 2026\n"
        "[4] عنوان 4، Coast Daily، 9 مارس 2026"
    )


def test_an_english_digest_has_the_same_parts() -> None:
    """Header, late, days, sections, and that nothing is translated."""
    (body,) = digest_bodies(replace(full(), language="en"), "en", covers=[date(2026, 3, 10)])
    shown = without_marks(read(body)[0])

    for words in (
        "Digest, Thursday 12 March 2026\nNew since Wednesday 11 March 2026\n"
        "It also covers Tuesday 10 March 2026.\nNothing is translated",
        "Also in: وكالة <الخليج> [4] (2 independent origins)",
        "– Before: ",
        "– Now: ",
        "Coming up\n• 1 April 2026: ",
        "an earlier version of the article",
    ):
        assert words in shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_of_an_article_act(words: str, language: Language) -> None:
    """Tags are shown as letters, directions end where they began, links are ours alone."""
    made = full(words)
    hostile = tuple(
        replace(x, source=replace(x.source, title=words, publisher=words)) for x in made.listed
    )
    bodies = digest_bodies(replace(made, listed=hostile), language)

    for body in bodies:
        text, entities = read(body)
        assert control_fault(text) == ""
        assert units(text) <= 4096
        assert not [e for e in entities if "tg://" in str(e)]
    assert not [line for line in digest_lines(made, language) if "\n" in line.text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_begins_on_its_side(language: Language) -> None:
    """Right for Arabic lines, left for English ones."""
    for line in digest_lines(replace(full(), language=language), language):
        assert not wrong_side(line.text, line.language), line.text


def _many(count: int, length: int) -> Digest:
    words = [
        " ".join(sha256(f"{n}/{i}".encode()).hexdigest()[:6] for i in range(length // 7))
        for n in range(count)
    ]
    return digest(
        Section(part=Part.NEW, items=tuple(item(n, w) for n, w in enumerate(words))),
        sources=[listed(n) for n in range(count)],
    )


def test_what_just_does_not_fit_is_left_out_and_counted() -> None:
    """One message, its sources numbered without a gap, and how many lines are missing."""
    made = _many(8, 600)

    (body,) = digest_bodies(made, "ar")
    shown = without_marks(read(body)[0])
    kept = shown.count("• ")

    assert 3 <= kept < 8
    assert f"لـ{8 - kept} " in shown or (kept in {6, 7} and "لم يتسع" in shown)
    assert [f"[{n}]" in shown for n in range(1, 9)] == [n <= kept for n in range(1, 9)]


def test_what_is_far_too_long_comes_in_parts() -> None:
    """Nothing is lost then, and each part is within the limits."""
    made = _many(3, 3000)

    bodies = digest_bodies(made, "ar")

    assert len(bodies) > 1
    assert all(units(read(body)[0]) <= 4096 and len(read(body)[1]) <= 100 for body in bodies)
    together = " ".join(read(body)[0] for body in bodies)
    assert all(word in together for i in made.items for word in i.text.split())


@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_new_is_one_line(language: Language) -> None:
    """With the day, and since when."""
    (body,) = digest_bodies(digest(sources=[], language=language), language)

    expected = {
        "ar": "موجز الخميس 12 مارس 2026: لا جديد منذ الأربعاء 11 مارس 2026.",
        "en": "Digest, Thursday 12 March 2026: nothing new since Wednesday 11 March 2026.",
    }
    assert expected[language] == without_marks(read(body)[0])


def test_nothing_new_tells_whose_place_it_takes() -> None:
    """Days that were left out are not passed over in silence."""
    (body,) = digest_bodies(digest(sources=[], language="en"), "en", covers=[date(2026, 3, 11)])

    assert "It also covers Wednesday 11 March 2026." in without_marks(read(body)[0])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_a_late_and_repeated_message_says_of_itself_fits_beside_it(language: Language) -> None:
    """No body is so long that a label makes it too long for Telegram."""
    labels = "\n".join(text(language, key) for key in ("digest-resent", "digest-late")) + "\n\n"

    assert len(labels.encode("utf-16-le")) // 2 + ROOM.units <= MOST_UNITS


def test_digits_are_those_that_the_reader_wants() -> None:
    """In our own words; those of the articles stay."""
    body = without_marks(digest_bodies(full("بلغ العدد 12."), "ar", digits="arab")[0])

    assert "الخميس ١٢ مارس ٢٠٢٦" in body
    assert "بلغ العدد 12." in body
