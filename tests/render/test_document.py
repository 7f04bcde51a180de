"""Answers, articles and hits as documents: the keys of DESIGN.md §5, and exact quotations."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from render_kit import article, briefing, hits, refusal

from mujaz.model import IngestLine, IngestReport, IngestStatus, Language
from mujaz.render.document import (
    answer_document,
    article_document,
    article_row,
    hits_document,
    ingest_document,
)

# What DESIGN.md promises; further keys may stand beside these.
BRIEFING = [
    "kind", "question", "language", "writer", "headline", "as_of", "claims", "timeline",
    "disagreements", "sources", "origins", "age_days", "audit", "refusal",
]  # fmt: skip
CLAIM = {"text", "kind", "speaker", "citations"}
CITATION = {"source", "passage_id", "article_id", "start", "end", "quote"}
SOURCE = {
    "n", "article_id", "article_file", "title", "publisher", "published", "published_basis", "url",
}  # fmt: skip
ROW = {
    "article_id", "article_file", "title", "publisher", "published", "published_basis", "language",
}  # fmt: skip
HIT = {"passage_id", "article_id", "article_file", "start", "end", "text", "score"}
AUDIT = {
    "prompt", "model", "accepted", "repaired", "dropped", "tokens", "ms", "fallback",
    "failure", "cached", "unanswered", "read_as", "search",
}  # fmt: skip


def citations(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every citation of an answer, wherever it stands."""
    found = [
        c for part in ("claims", "timeline") for row in document[part] for c in row["citations"]
    ]
    found += [
        c for d in document["disagreements"] for side in d["sides"] for c in side["citations"]
    ]
    near = document["refusal"]["nearest"] if document["refusal"] else []
    return found + [c for row in near for c in row["citations"]]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("make", [briefing, refusal], ids=["briefing", "refusal"])
def test_an_answer_has_the_keys_of_the_design(make: Any, language: Language) -> None:
    """A briefing and a refusal have the same keys, in the same order."""
    document = answer_document(make(language))

    assert list(document) == BRIEFING
    assert set(document["audit"]) == AUDIT
    assert all(set(s) >= SOURCE for s in document["sources"])
    assert all(set(c) >= CITATION for c in citations(document))
    assert (document["kind"], document["language"]) == (make.__name__, language)


def test_a_briefing_holds_what_was_found() -> None:
    """Claims, timeline and disagreements with their promised keys and values."""
    document = answer_document(briefing("ar"))
    spoken, reported, _ = document["claims"]

    assert all(set(claim) >= CLAIM for claim in document["claims"])
    assert (spoken["kind"], spoken["speaker"]) == ("statement", "بيسكوف")
    assert (reported["kind"], reported["speaker"]) == ("event", None)
    assert document["as_of"] == "2025-10-19/2025-10-25"
    assert [set(row) >= {"date", "precision", "text", "citations"} for row in document["timeline"]]
    assert [(row["date"], row["precision"]) for row in document["timeline"]] == [
        ("2025-10-19/2025-10-25", "range"),
        ("2025-04-04", "day"),
    ]
    assert [set(d) for d in document["disagreements"]] == [{"about", "sides"}]
    assert [set(side) for side in document["disagreements"][0]["sides"]] == [
        {"text", "citations"}
    ] * 2
    assert document["refusal"] is None
    assert document["audit"]["dropped"] == [
        {"text": "غادر", "reasons": [{"check": "verbatim", "detail": "not found"}]}
    ]


def test_a_source_says_how_its_date_is_known_and_what_is_unknown() -> None:
    """An unknown publisher or address is null, never an invented word."""
    [source] = answer_document(briefing("en"))["sources"]

    assert (source["published"], source["published_basis"]) == ("2025-04-04", "inferred")
    assert (source["publisher"], source["url"], source["n"]) == (None, None, 1)


def test_a_source_without_a_date_says_unknown() -> None:
    """Never a date without its basis."""
    answer = briefing("ar")
    undated = replace(answer, sources=(replace(answer.sources[0], published=None),), as_of=None)
    document = answer_document(undated)

    assert (document["sources"][0]["published"], document["as_of"]) == (None, None)
    assert document["sources"][0]["published_basis"] == "unknown"


@pytest.mark.parametrize("make", [briefing, refusal], ids=["briefing", "refusal"])
def test_every_quotation_equals_its_slice_and_names_a_listed_source(make: Any) -> None:
    """quote == text[start:end], and the source number leads to the article."""
    document = answer_document(make("ar"))
    text = article()[0].text
    numbers = {s["n"]: s["article_id"] for s in document["sources"]}

    assert citations(document)
    for c in citations(document):
        assert c["quote"] == text[c["start"] : c["end"]]
        assert numbers[c["source"]] == c["article_id"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_refusal_tells_what_is_covered(language: Language) -> None:
    """Reason, message, coverage and the nearest, and no claim."""
    document = answer_document(refusal(language))
    told = document["refusal"]

    assert set(told) >= {"reason", "message", "coverage", "nearest"}
    assert (told["reason"], document["claims"], document["headline"]) == ("not_covered", [], "")
    assert "FIFA" in told["message"]
    assert told["coverage"]["articles"] == 3
    assert (told["coverage"]["since"], told["coverage"]["until"]) == ("2025-02-27", "2025-10-25")
    assert {"article_id", "article_file", "text"} <= set(told["nearest"][0])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_documents_hold_no_display_controls(language: Language) -> None:
    """Isolates and marks are for eyes; a program gets the words."""
    for answer in (briefing(language), refusal(language)):
        said = json.dumps(answer_document(answer), ensure_ascii=False)

        assert not set(said) & set("\u200e\u200f\u2066\u2067\u2068\u2069")


def test_an_article_has_its_row_and_its_parts() -> None:
    """The list has the promised keys; one article adds text, segments and removals."""
    found = article()[0]
    row, document = article_row(found), article_document(found)

    assert set(row) == ROW
    assert document.items() >= row.items()
    assert document["text"] == found.text
    assert [set(s) >= {"kind", "start", "end"} for s in document["segments"]] == [True]
    assert (
        document["removed"][0].items() >= {"text": found.removed[0].text, "why": "advert"}.items()
    )
    [mention] = document["dates"]
    assert mention["text"] == found.text[mention["start"] : mention["end"]]
    assert mention["date"] == "2025-10-19/2025-10-25"


def test_hits_have_their_keys_and_exact_slices() -> None:
    """A hit says where its words stand."""
    text = article()[0].text
    found = hits_document(hits())

    assert list(found) == ["hits"]
    assert all(set(hit) >= HIT for hit in found["hits"])
    assert [hit["text"] for hit in found["hits"]] == [
        text[hit["start"] : hit["end"]] for hit in found["hits"]
    ]
    assert [hit["score"] for hit in found["hits"]] == [2.5, 1.0]


def test_an_ingest_report_counts_what_became_of_each_file() -> None:
    """Refusals carry their code and reason."""
    read = IngestLine(file="a.txt", status=IngestStatus.READ, article_id="a")
    refused = IngestLine(
        file="b.txt", status=IngestStatus.REFUSED, code="empty", reason="b.txt: empty"
    )
    document = ingest_document(IngestReport(lines=[read, refused]))

    assert document["counts"] == {
        "read": 1,
        "unchanged": 0,
        "replaced": 0,
        "refused": 1,
        "withdrawn": 0,
    }
    assert [(r["file"], r["status"], r["code"], r["reason"]) for r in document["articles"]] == [
        ("a.txt", "read", None, None),
        ("b.txt", "refused", "empty", "b.txt: empty"),
    ]
