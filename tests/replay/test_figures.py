"""The figures of a run: shares, totals, the gap, thresholds, the baseline, outside formats."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from mujaz.errors import BadInput
from mujaz.model import Reason
from mujaz.replay.fixture import Fixture
from mujaz.replay.page import direction_of, markdown, page, pieces_of
from mujaz.replay.play import Run
from mujaz.replay.ragtime import check, lines, reports
from mujaz.replay.score import SHARES, Cited, Score, Sentence, Share, tells
from mujaz.replay.suite import Problem
from mujaz.replay.total import (
    Moved,
    gap,
    moved,
    read_baseline,
    thresholds_of,
    totals_of,
    under,
    write_baseline,
)
from replay.replay_kit import Playhouse, change
from replay.replay_kit import fixture_file as file_of


@pytest.fixture(scope="module")
def run(house: Playhouse, recorded: Path) -> Run:
    """Return the replay of the small folder."""
    return house.play(recorded)


def one(run: Run, case: str, model: str = "editor") -> Score:
    """Return a score."""
    [found] = [s for s in run.scores if (s.case, s.model) == (case, model)]
    return found


def test_a_good_answer_scores_full_marks(run: Run) -> None:
    """Each share has its numerator and denominator."""
    score = one(run, "bridge-ar")

    assert {n: (s.hits, s.of) for n, s in score.shares.items()} == {
        "recall": (1, 1), "precision": (1, 1), "support": (1, 1), "exact": (1, 1),
        "facts": (1, 1), "language": (1, 1), "outcome": (1, 1), "drafted": (1, 1),
    }  # fmt: skip
    assert set(score.shares) == set(SHARES)
    assert score.sentences[0].speaker.startswith("سامي نجم")


def test_a_repaired_claim_is_counted(run: Run) -> None:
    """What was wrong at first, and what was thrown away."""
    assert (one(run, "strike-en").repaired, one(run, "strike-en").kept) == (1, 1)
    liar = one(run, "bridge-en", "liar")
    assert (liar.kept, len(liar.dropped)) == (0, 1)
    assert (liar.shares["drafted"].hits, liar.shares["drafted"].of) == (0, 1)
    assert liar.shares["recall"].value is None


def _cited_twice(fixture: Fixture) -> Fixture:
    """Return the recording with a second citation that its sentence does not need."""
    [exchange] = fixture.exchanges
    body = json.loads(json.dumps(exchange.response.body))
    reply = json.loads(body["choices"][0]["message"]["content"])
    quote = {"passage": "P1", "quote": "The builder denied that workers had gone on strike"}
    reply["claims"][0]["citations"].append(quote)
    body["choices"][0]["message"]["content"] = json.dumps(reply)
    response = exchange.response.model_copy(update={"body": body})
    return fixture.model_copy(
        update={"exchanges": (exchange.model_copy(update={"response": response}),)}
    )


def test_a_citation_that_is_not_needed_reaches_no_reader(house: Playhouse, folder: Path) -> None:
    """Of two, the one that supports the sentence alone stays."""
    change(file_of(folder, "bridge-en"), _cited_twice)

    score = one(house.play(folder, only=["bridge-en"]), "bridge-en")

    assert [(c.alone, c.needed) for c in score.sentences[0].cited] == [(True, True)]
    shares = {n: (s.hits, s.of) for n, s in score.shares.items()}
    assert shares["recall"] == shares["precision"] == shares["support"] == (1, 1)


@pytest.mark.parametrize(
    ("wording", "told", "found"),
    [
        ("20 مايو", "يفتح الجسر في ٢٠ مايو.", True),
        ("الجسر سيفتح", "سيفتح جسر الساحل غدا.", True),
        ("the bridge opens", "The bridge opened.", True),
        ("20 May", "The bridge opened on 21 May.", False),
        ("استقال الوزير", "نفى الوزير ذلك.", False),
    ],
)
def test_a_fact_is_told_whatever_its_endings(wording: str, told: str, found: bool) -> None:
    """In one sentence, folded, by stems; digits of any system."""
    assert tells(wording, [told]) is found


def test_totals_add_parts_and_leave_weak_models_aside(run: Run) -> None:
    """A share of a group is the sum of hits over the sum of chances."""
    totals = {t.group: t for t in totals_of(run.scores)}

    assert (totals["all"].cases, totals["ar"].cases, totals["en"].cases) == (4, 2, 2)
    assert totals["liar (weak)"].cases == 1
    assert totals["brief@1"].cases == 3
    assert totals["all"].shares["outcome"] == Share(hits=4, of=4)
    assert gap(run.scores)["recall"] == 0.0


def test_the_gap_is_in_points(run: Run) -> None:
    """Arabic first: a minus says that Arabic is behind."""
    score = one(run, "bridge-ar")
    worse = replace(score, shares=dict(score.shares) | {"recall": Share(hits=1, of=4)})

    scores = [worse if s is score else s for s in run.scores]

    assert gap(scores)["recall"] == -75.0
    assert under(totals_of(scores), {"recall": 0.9}) == [
        "recall 0.500 (3/6) in all, at least 0.9 was asked for",
        "recall 0.250 (1/4) in ar, at least 0.9 was asked for",
    ]


@pytest.mark.parametrize("text", ["recall", "recall=2", "recall=x", "quality=0.5", "=0.5"])
def test_a_threshold_that_is_none_is_named(text: str) -> None:
    """With the names that there are."""
    with pytest.raises(BadInput, match="NAME being one of recall, precision"):
        thresholds_of([text])


def test_the_baseline_shows_what_moved(run: Run, tmp_path: Path) -> None:
    """The same run moves nothing; another text is shown before and after."""
    path = tmp_path / "baseline.json"
    write_baseline(path, run.scores)
    baseline = read_baseline(path)
    assert list(moved(baseline, run.scores)) == []

    score = one(run, "bridge-ar")
    other = replace(
        score,
        sentences=(replace(score.sentences[0], text="قال سامي نجم إن الجسر سيفتح يوم 20 مايو."),),
        shares=dict(score.shares) | {"recall": Share(hits=0, of=1)},
    )
    [change] = moved(baseline, [other if s is score else s for s in run.scores])

    assert change.figures == {"recall": (1.0, 0.0)}
    assert [[(p.change, p.text) for p in line] for line in pieces_of(change)][1] == [
        ("same", "قال سامي نجم إن"), ("gone", "جسر الساحل"), ("new", "الجسر"),
        ("same", "سيفتح يوم 20"), ("gone", "مايو 2026."), ("new", "مايو."),
    ]  # fmt: skip
    assert [m.after for m in moved(baseline, [])] == [None] * 5


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"format": 9, "scores": {}}',
        '{"format": 1}',
        '{"format": 1, "scores": {"a": 5}}',
    ],
)
def test_a_baseline_that_is_none_is_named(tmp_path: Path, text: str) -> None:
    """And how to make one."""
    path = tmp_path / "baseline.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(BadInput, match="delete it: mujaz prompts report --baseline"):
        read_baseline(path)


def test_a_run_in_the_form_of_ragtime_passes_its_schema(run: Run) -> None:
    """One report a line; a refusal has no sentence; each cited document is listed once."""
    text = lines(reports(run.scores, team="mujaz", run="test-1"))

    assert check(text) == 5
    rows = {
        (r["metadata"]["topic_id"], r["metadata"]["model"]): r
        for r in map(json.loads, text.splitlines())
    }
    row = rows["bridge-ar", "editor"]
    assert row["metadata"]["team_id"] == "mujaz"
    assert row["responses"] == [
        {"text": "قال سامي نجم إن جسر الساحل سيفتح يوم 20 مايو 2026.", "citations": ["bridge.txt"]}
    ]
    assert row["references"] == ["bridge.txt"]
    assert rows["elsewhere-ar", "none"]["responses"] == []


@pytest.mark.parametrize(
    "change",
    [
        lambda r: r["references"].clear(),
        lambda r: r["references"].append("bridge.txt"),
        lambda r: r["metadata"].pop("topic_id"),
        lambda r: r["metadata"].update(run_id="x" * 26),
        lambda r: r["responses"][0].update(text=""),
        lambda r: r["responses"][0].update(more=1),
    ],
)
def test_what_is_no_such_run_is_found(run: Run, change: object) -> None:
    """The schema is a check, not a promise."""
    [row] = map(json.loads, lines(reports([one(run, "bridge-ar")], team="m", run="r")).splitlines())
    change(row)  # type: ignore[operator]

    with pytest.raises(ValueError, match=r"validation error|validation errors"):
        check(json.dumps(row))


HOSTILE = "<script>alert(1)</script>\u202e\u2066 قال | `x` *y* [z](evil)\x07"


@pytest.fixture
def hostile(run: Run) -> Run:
    """Return a run in which every text is hostile."""
    score = one(run, "bridge-ar")
    cited = Cited(file=HOSTILE, quote=HOSTILE, alone=False, needed=False)
    reason = Reason(check="content", detail=HOSTILE)
    sentence = Sentence(
        text=HOSTILE, speaker=HOSTILE, cited=(cited,), reasons=(reason,), exact=False
    )
    bad = replace(
        score, sentences=(sentence,), question=HOSTILE, headline=HOSTILE, message=HOSTILE,
        dropped=((HOSTILE, (reason,)),), model=HOSTILE,
    )  # fmt: skip
    return Run(scores=[bad], problems=[Problem(kind="miss", case="x", what=HOSTILE)])


def test_no_text_becomes_a_part_of_the_page(hostile: Run) -> None:
    """All is escaped, and the policy lets nothing but our own script run."""
    html = page(hostile, {})

    assert "<script>alert" not in html
    assert html.count("<script") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x07]", html)
    [policy] = re.findall(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy.startswith("default-src 'none';")
    assert not re.search(r"""(?:src|href)=|url\(|@import|https?://""", html)


def test_no_text_becomes_a_part_of_the_markdown(hostile: Run) -> None:
    """No link, no row of a table, no line of its own."""
    text = markdown(hostile, {})

    assert "[z](evil)" not in text
    assert "<script>" not in text
    assert all("\\|" in line or "قال" not in line for line in text.splitlines())


def test_arabic_runs_from_the_right(run: Run) -> None:
    """Each text has the direction of its own letters."""
    html = page(run, {})

    assert '<ol class="sentences" dir="rtl">' in html
    assert 'dir="rtl">قال سامي نجم المتحدث' in html
    assert direction_of("قال Peskov إن ذلك صحيح") == "rtl"
    assert direction_of("Peskov said «نعم»") == "ltr"


def test_a_case_that_is_new_or_gone_has_its_pieces(run: Run) -> None:
    """Nothing before, or nothing after."""
    after = {"headline": "جسر", "sentences": ["قال نجم."]}
    new = Moved(key="k", case="k", before=None, after=after)
    gone = Moved(key="k", case="k", before=after, after=None)

    assert [[p.change for p in line] for line in pieces_of(new)] == [["new"], ["new"]]
    assert [[p.change for p in line] for line in pieces_of(gone)] == [["gone"], ["gone"]]
