"""Claims that stand in a file."""

from __future__ import annotations

import json

from mujaz.answer.verify.lines import BadLine, Checked, Document, verify_lines
from mujaz.answer.verify.words.thesaurus import Thesaurus

_GOOD = {"id": "1", "language": "en", "claim": "Prices rose.", "evidence": ["Prices rose 9%."]}


def test_a_bad_line_is_named_and_the_rest_is_done() -> None:
    """Each line that is no claim has its number and its reason."""
    lines = ["{", json.dumps(_GOOD), "", json.dumps({**_GOOD, "language": "fr"}), "[]"]

    found = list(verify_lines(lines, Thesaurus()))

    assert [BadLine, Checked, BadLine, BadLine] == [type(f) for f in found]
    assert [f.number for f in found if isinstance(f, BadLine)] == [1, 4, 5]


def test_evidence_must_stand_in_a_named_document() -> None:
    """With documents at hand a quotation from elsewhere is rejected."""
    line = json.dumps({**_GOOD, "documents": ["a"]})

    found = list(verify_lines([line], Thesaurus(), {"a": Document(text="Rain is expected.")}))

    assert [[r.check for r in f.reasons] for f in found if isinstance(f, Checked)] == [["verbatim"]]


def test_a_verdict_has_the_keys_of_the_interface() -> None:
    """Other tools read these names."""
    found = next(iter(verify_lines([json.dumps(_GOOD)], Thesaurus())))

    assert isinstance(found, Checked)
    assert found.document() == {"id": "1", "accepted": True, "reasons": []}
