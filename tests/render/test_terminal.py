"""Terminal layout; python-bidi is the oracle for what a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st
from render_kit import WORDS, article, briefing, hits, refusal

from mujaz.model import Answer, Language, RefusalReason
from mujaz.render.said import FSI, PDI, RLM, harmless, isolate, notices
from mujaz.render.terminal import answer_lines, article_lines, article_list_lines, hit_lines

BOTH = pytest.mark.parametrize("language", ["ar", "en"])


def everything(language: Language) -> Iterator[str]:
    """Return every line that the module can make of the kit's values."""
    refusals = (refusal(language, reason) for reason in RefusalReason)
    answers: Iterator[Answer] = chain([briefing(language)], refusals)
    yield from (str(line) for answer in answers for line in answer_lines(answer, why=True))
    yield from map(str, article_lines(article()[0], language))
    yield from map(str, article_list_lines([article()[0]], language))
    yield from map(str, hit_lines(hits(), language))


def shown(line: str) -> str:
    """Return a line as it lies on the screen, left to right, less its controls."""
    seen = str(get_display(line, base_dir="R" if line.lstrip().startswith(RLM) else "L"))
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", seen)


def claims(language: Language) -> list[str]:
    """Return the lines of the kit's briefing."""
    return [str(line) for line in answer_lines(briefing(language), why=False)]


@BOTH
def test_isolates_are_balanced_on_every_line(language: Language) -> None:
    """Each FSI has its PDI on the same line, and none closes before it opens."""
    for line in everything(language):
        depth = 0
        for char in line:
            depth += (char == FSI) - (char == PDI)
            assert depth >= 0, line
        assert depth == 0, line


@BOTH
def test_lines_hold_no_embeddings_controls_or_doubled_marks(language: Language) -> None:
    """No U+202A–202E and no escape reach the terminal, not even from a page; never two RLM."""
    for line in everything(language):
        assert not re.search("[\u202a-\u202e\u2066\u2067\x00-\x1f\x7f-\x9f]", line), repr(line)
        assert RLM + RLM not in line


def test_every_arabic_line_starts_from_the_right() -> None:
    """One RLM leads each line of words, whatever its first character."""
    lines = [line for line in claims("ar") if line]

    assert lines
    assert all(line.lstrip().startswith(RLM) and line.count(RLM) == 1 for line in lines)


def test_english_lines_have_no_right_to_left_mark() -> None:
    """An English briefing runs from the left, Arabic words inside it too."""
    assert not [line for line in claims("en") if RLM in line]


@pytest.mark.parametrize("n", [0, 1, 2], ids=["arabic", "digits-first", "english"])
def test_the_source_number_follows_the_claim_from_right_to_left(n: int) -> None:
    """Read from the right: dash, claim, then [1] at the far left."""
    found = [line for line in claims("ar") if WORDS[n] in line]

    assert found
    for line in found:
        seen = shown(line).strip()
        assert seen.startswith("[1]"), seen
        assert seen.endswith(("-", "·")), seen


def test_an_english_claim_keeps_its_order_in_an_arabic_line() -> None:
    """English words inside an Arabic line are read from left to right, full stop last."""
    seen = [shown(line) for line in claims("ar") if WORDS[2] in line]

    assert seen
    assert all("The talks lasted two days." in line for line in seen)


def test_a_timeline_entry_of_its_own_keeps_its_order() -> None:
    """An English sentence in an Arabic timeline is isolated too."""
    [line] = [line for line in claims("ar") if "talks" in line and WORDS[2] not in line]

    assert "talks lasted two days." in shown(line)
    assert shown(line).startswith("[1]")


def test_dates_and_ranges_keep_their_order_in_arabic() -> None:
    """Read from the right: first day, dash, last day, month, year."""
    [line] = [line for line in claims("ar") if "حتى" in line]
    seen = shown(line)
    places = [seen.rindex(part) for part in ("19", "–", "25", "ربوتكأ", "2025")]

    assert sorted(places, reverse=True) == places


def test_dates_and_ranges_keep_their_order_in_english() -> None:
    """Read from the left."""
    [line] = [line for line in claims("en") if "As of" in line]

    assert "As of 19 – 25 October 2025" in shown(line)


def test_the_number_leads_its_source_in_both_directions() -> None:
    """[1] stands at the right of an Arabic source line and at the left of an English one."""
    [arabic] = [line for line in claims("ar") if "SeaPRwire" in line and "CNN" in line]
    [english] = [line for line in claims("en") if "SeaPRwire" in line and "CNN" in line]

    assert shown(arabic).endswith("[1]")
    assert shown(english).startswith("[1]")


def test_the_oracle_sees_a_layout_without_isolates_go_wrong() -> None:
    """The tests above can fail: without isolates the source number lands elsewhere."""
    [line, *_] = [line for line in claims("ar") if WORDS[2] in line]
    bare = re.sub("[\u2066-\u2069]", "", line)

    assert shown(line) != shown(bare)


@BOTH
def test_claims_stand_under_their_group(language: Language) -> None:
    """What happened comes before what was said, each claim under its heading."""
    happened, said = (
        ("ما حدث", "ما قيل") if language == "ar" else ("What happened", "What was said")
    )
    lines = claims(language)
    heads = [next(i for i, line in enumerate(lines) if w in line) for w in (happened, said)]
    first = [next(i for i, line in enumerate(lines) if w in line) for w in (WORDS[1], WORDS[0])]

    assert heads[0] < first[0] < heads[1] < first[1]


@BOTH
def test_every_quotation_is_shown_as_written(language: Language) -> None:
    """Layout changes no character of a cited sentence."""
    shown_words = "\n".join(claims(language))

    assert all(word in shown_words for word in WORDS)


def test_a_timeline_entry_points_to_the_claim_above() -> None:
    """A sentence is not printed twice in one language of one briefing's timeline."""
    [line] = [line for line in claims("ar") if "(أعلاه)" in line]

    assert "بيسكوف" in line
    assert "4 أبريل 2025" in line


@BOTH
def test_a_claim_in_its_sources_words_is_known_by_them(language: Language) -> None:
    """Not by key terms, which stand in no line above: "wage (see above)" points to nothing."""
    [line] = [x for x in claims(language) if "(see above)" in x or "(أعلاه)" in x]

    assert " ".join(WORDS[0].split()[:3]) in line


@BOTH
def test_no_heading_stands_above_an_empty_timeline(language: Language) -> None:
    """Statements without a day of their own give no timeline, however many they are."""
    heading = "التسلسل الزمني" if language == "ar" else "Timeline"
    undated = replace(briefing(language), timeline=())
    lines = [str(line) for line in answer_lines(undated, why=False)]

    assert any(heading in line for line in claims(language))
    assert not any(heading in line for line in lines)


@BOTH
def test_why_shows_what_was_dropped_and_the_reason(language: Language) -> None:
    """The audit is visible on request alone."""
    with_why = "\n".join(str(x) for x in answer_lines(briefing(language), why=True))

    assert "verbatim: not found" in with_why
    assert "verbatim" not in "\n".join(claims(language))


def test_an_article_is_shown_line_by_line_with_what_was_removed() -> None:
    """Paragraphs keep their lines; a removal is shown with its reason, disarmed."""
    lines = [str(line) for line in article_lines(article()[0], "ar")]

    assert [RLM + word for word in WORDS] == [line for line in lines if line[1:] in WORDS]
    [removed] = [line for line in lines if "advert" in line]
    assert "إعلان" in removed


def test_a_control_inside_an_article_does_not_reach_the_terminal() -> None:
    """An article is shown paragraph by paragraph without isolates, but never unguarded."""
    found = article()[0]
    armed = replace(found, text=found.text.replace("ممكنة", "\x1b[2J\u202e"))

    assert not re.search("[\x1b\u202e]", "".join(map(str, article_lines(armed, "ar"))))


@BOTH
def test_hits_show_their_place_and_their_words(language: Language) -> None:
    """Score, passage id and file, then the passage."""
    lines = [str(line) for line in hit_lines(hits(), language)]

    assert lines[0] == "2.50  kuna-1#1  kuna-1.txt"
    assert isolate(WORDS[0]) in lines[1]


@pytest.mark.parametrize(
    ("value", "left"),
    [
        pytest.param("نعم\u202e\u202d", "نعم", id="overrides"),
        pytest.param("a\x1b[31mb\x07", "a[31mb", id="escape"),
        pytest.param("\u2068x", "x", id="unclosed"),
        pytest.param("x\u2069y\u2068", "xy", id="closed-before-opened"),
        pytest.param("\u2068نعم\u2069 x", "\u2068نعم\u2069 x", id="balanced-stays"),
        pytest.param("سطر\nline", "سطر line", id="line-break"),
    ],
)
def test_a_value_cannot_reach_beyond_itself(value: str, left: str) -> None:
    """What would disturb the rest of the line or the terminal is taken out."""
    assert harmless(value) == left


@given(st.text(alphabet="اب a\u2066\u2067\u2068\u2069\u202e\n\x1b1", max_size=30))
def test_isolated_values_are_always_balanced(value: str) -> None:
    """Whatever a page holds, its isolate ends where it began."""
    depth = 0
    for char in isolate(value):
        depth += (char in "\u2066\u2067\u2068") - (char == PDI)
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize(
    ("fallback", "said"),
    [("", "No model is configured"), ("model-unavailable", "Nothing is translated")],
)
def test_a_model_that_failed_is_not_said_to_be_missing(fallback: str, said: str) -> None:
    """Whoever has configured one reads why it did not write, and no more."""
    made = briefing("en")
    made = replace(
        made, sources=tuple(replace(s, language="ar") for s in made.sources),
        audit=replace(made.audit, fallback=fallback),
    )  # fmt: skip
    lines = notices(made)

    assert any(line.startswith(said) for line in lines)
    assert any("its server does not answer" in line for line in lines) is bool(fallback)
