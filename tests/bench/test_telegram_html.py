"""The strict reader of Telegram's HTML refuses what the server would."""

from __future__ import annotations

import pytest
from bench.telegram_briefings import made
from bench.telegram_html import Entity, NotTelegramHtml, read
from bench.telegram_text import all_faults, measure

from mujaz.render.telegram import Look, answer_lines
from mujaz.render.telegram_split import split
from mujaz.render.telegram_text import html


@pytest.mark.parametrize(
    "message",
    [
        "a < b", "a & b", "a > b", "<Ali>", "<b>x", "x</b>", "<b><i>x</b></i>", "<p>x</p>",
        "<b><b>x</b></b>", '<a href="javascript:x">x</a>', "<a>x</a>", "<b></b>", "&nbsp;",
        "<b onclick=\"x\">x</b>", "\ud800", "<blockquote><blockquote>x</blockquote></blockquote>",
    ],
)  # fmt: skip
def test_what_telegram_refuses_is_refused(message: str) -> None:
    """So a bench that finds no fault has looked."""
    with pytest.raises(NotTelegramHtml):
        read(message)


def test_text_and_entities_come_out() -> None:
    """As Telegram counts them."""
    message = '<b>a&amp;b</b> <a href="https://x.example/?a&amp;b">[1]</a>'

    assert read(message) == (
        "a&b [1]",
        [Entity("b", 0, 3), Entity("a", 4, 7, "https://x.example/?a&b")],
    )


def test_b10_b11_b12_the_bench_finds_no_fault_in_made_up_briefings() -> None:
    """The figures of `python -m bench --only telegram_text`, over a few."""
    outcome = measure(None, 60)
    figures = {f.key: f.value for f in outcome.figures}

    assert outcome.notes == []
    assert 60 == figures["briefings"]


@pytest.mark.parametrize(
    ("planted", "expected"),
    [
        pytest.param(("<b>", "<b><b>"), "parse_errors", id="markup"),
        pytest.param(("\u2069", ""), "control_errors", id="isolates"),
        pytest.param((" ", "\u202e "), "control_errors", id="override"),
        pytest.param((" ", "x" * 5000), "over_long", id="length"),
        pytest.param((".", ""), "lost_words", id="lost"),
    ],
)
def test_the_bench_finds_what_is_planted(planted: tuple[str, str], expected: str) -> None:
    """Each figure can be other than 0."""
    briefing = made(3)
    lines = answer_lines(briefing.briefing, Look())
    parts = split(lines)
    broken = [html(part).replace(*planted, 1) for part in parts]

    assert expected in {key for key, _ in all_faults(briefing, lines, parts, broken)}
