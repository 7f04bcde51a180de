"""`mujaz digest preview`, once in a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_kit import Here, document, failed, run


@pytest.mark.parametrize(
    ("language", "title"), [("ar", "موجز"), ("en", "Digest, ")], ids=["ar", "en"]
)
def test_a_digest_is_shown_as_a_subscriber_would_get_it(
    here: Here, language: str, title: str
) -> None:
    """Its day first, its sources last, and no tags."""
    done = here("digest", "preview", "--lang", language)

    assert (0, "") == (done.returncode, done.stderr)
    assert title in done.stdout.splitlines()[0]
    assert "[1]" in done.stdout
    assert "<b>" not in done.stdout


def test_a_preview_for_programs_cites_exact_words(ready: Path, texts: dict[str, str]) -> None:
    """Every quotation equals the slice of the stored article that it names."""
    shown = document(run(ready, "digest", "preview", "--lang", "en", "--since", "2025-04-03",
                         "--json"))  # fmt: skip
    items = [item for section in shown["sections"] for item in section["items"]]
    cited = [c for item in items for c in item["citations"]]

    assert "2025-04-03" == shown["since"]
    assert cited
    assert all(c["quote"] == texts[c["article"]][c["start"] : c["end"]] for c in cited)
    assert {c["article"] for c in cited} <= {s["article"] for s in shown["sources"]}


def test_nothing_published_since_is_one_line(here: Here) -> None:
    """A line that says so."""
    done = here("digest", "preview", "--lang", "en", "--since", "2026-01-01")

    assert 1 == done.stdout.count("\n")
    assert "nothing new since" in done.stdout


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [("--topic", "nonsense", "dmitriev-visits"), ("--lang", "fr", "ar or en")],
)
def test_what_is_not_there_is_said(here: Here, option: str, value: str, words: str) -> None:
    """With what there is instead."""
    done = here("digest", "preview", option, value, MUJAZ_LANGUAGE="en")

    assert words in failed(done, 2)
