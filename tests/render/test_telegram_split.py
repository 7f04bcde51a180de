"""Messages that are too long are divided where a reader would."""

from __future__ import annotations

import pytest
from bench.telegram_html import read
from bench.telegram_order import control_fault
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mujaz.language.direction import without_marks
from mujaz.render.telegram_split import Room, split
from mujaz.render.telegram_text import Line, Piece, cited, html, line, theirs, units

SENTENCES = {
    "ar": "قال المتحدث إن «الزيارة ممكنة هذا الأسبوع» في بيان Reuters رقم 5. ",
    "en": "The spokesman said “the visit is possible. This week” to Reuters, twice. ",
}


def parts_of(lines: list[Line], room: Room | None = None) -> list[str]:
    """Return the texts of the parts as a reader sees them."""
    return [without_marks(read(html(part))[0]) for part in split(lines, room)]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_b10_a_long_paragraph_ends_its_parts_with_sentences(language: str) -> None:
    """Every part but the last ends where a sentence does; nothing is lost; parts are numbered."""
    words = (SENTENCES[language] * 400).strip()
    lines = [line(language, Piece("• "), theirs(words, language), *cited(1))]
    found = parts_of(lines)
    bodies = [part.rsplit("\n", 1)[0] for part in found]

    assert len(found) > 3
    assert {part.rsplit("\n", 1)[1] for part in found} == {
        f"{n}/{len(found)}" for n in range(1, len(found) + 1)
    }
    assert all(body.endswith(".") for body in bodies[:-1])
    assert bodies[-1].endswith("[1]")
    assert "".join("".join(bodies).split()) == "".join(f"• {words} [1]".split())


@pytest.mark.parametrize("language", ["ar", "en"])
def test_b10_no_part_is_too_long(language: str) -> None:
    """4,096 UTF-16 units and 100 entities at most, emoji counted as two."""
    words = SENTENCES[language] + "🇪🇬👩‍👩‍👧‍👦" * 3000
    cites = [piece for n in range(1, 160) for piece in cited(n, "https://x.example/")]
    messages = [html(part) for part in split([line(language, theirs(words, language), *cites)])]

    assert len(messages) > 2
    for message in messages:
        text, entities = read(message)
        assert units(text) <= 4096
        assert len(entities) <= 100
        assert "" == control_fault(text)


def test_a_heading_stays_with_its_first_line() -> None:
    """No part ends with a heading."""
    fill = line("en", Piece("x" * 80))
    lines = [fill, line("en", Piece("Head", "b"), heading=True), line("en", Piece("y" * 60))]

    assert ["x" * 80 + "\n1/2", "Head\n" + "y" * 60 + "\n2/2"] == parts_of(lines, Room(units=120))


def test_sources_move_to_the_next_part_together() -> None:
    """The folded list is not torn apart where it fits into one part."""
    fill = line("en", Piece("x" * 80))
    lines = [fill, *(line("en", Piece(f"source {n}"), folded=True) for n in range(4))]
    (_, second) = split(lines, Room(units=110))

    assert html(second).startswith("<blockquote expandable>source 0\nsource 1\nsource 2\nsource 3<")


def test_a_quotation_and_its_citation_are_not_parted() -> None:
    """A cut goes before a short quotation; a citation stays with its sentence."""
    words = "word " * 14 + "“quoted words that hold together.” " + "more " * 2 + "more"
    found = parts_of([line("en", Piece(words), *cited(7))], Room(units=120))

    assert found[0].startswith("word word")
    assert "“" not in found[0]
    assert "“quoted words that hold together.”" in found[1]
    assert found[1].split("\n")[0].endswith("more [7]")


PIECES = st.lists(
    st.tuples(
        st.text(st.characters(codec="utf-8"), max_size=60)
        | st.sampled_from(["كَتَبَ ", "👩‍👩‍👧‍👦", "🇪🇬", "a. b! ", "«x y» ", "e\u0301", "\u200d"]),
        st.sampled_from(["", "b", "i", "a", "cite"]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=1, max_size=6), st.sampled_from(["ar", "en"]))
def test_b10_any_lines_divide_into_parts_that_give_the_whole(
    rows: list[list[tuple[str, str]]], language: str
) -> None:
    """Balanced tags, balanced isolates, no half characters, nothing lost."""
    lines = []
    for n, row in enumerate(rows):
        pieces = []
        for words, tag in row:
            if tag == "cite":
                pieces += cited(n, "https://x.example/")
            else:
                href = "https://x.example/" if tag == "a" else ""
                pieces.append(theirs(words, language, tag=tag, href=href))
        lines.append(line(language, *pieces, folded=n % 3 == 2))
    room = Room(units=90, entities=7)
    found = split(lines, room)

    for part in found:
        text, entities = read(html(part))
        assert units(text) <= 90
        assert len(entities) <= 7
        assert "" == control_fault(text)
    bodies = [part[:-1] if len(found) > 1 else part for part in found]
    joined = "".join(each.text for part in bodies for each in part)
    whole = "".join(each.text for each in lines)
    assert "".join(without_marks(joined).split()) == "".join(without_marks(whole).split())
