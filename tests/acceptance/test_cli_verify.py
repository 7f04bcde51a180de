"""`mujaz verify`: claims in, verdicts out."""

from __future__ import annotations

import json
from pathlib import Path

from cli_kit import document, failed, run

TRUE = {
    "id": "t",
    "language": "ar",
    "claim": "قال سامر قاسم إن الجسر سيُفتح يوم الأحد.",
    "evidence": ["وقال سامر قاسم إن الجسر سيفتح يوم الأحد بعد إصلاحه"],
}
FALSE = {
    "id": "f",
    "language": "en",
    "claim": "The ferry carried 700 passengers.",
    "evidence": ["The ferry carried 7,000 passengers on Sunday, the port said."],
}


def test_each_claim_gets_a_verdict_with_reasons(ready: Path, tmp_path: Path) -> None:
    """The true one is accepted, the false one turned away by the check that it fails."""
    file = tmp_path / "claims.jsonl"
    file.write_text(f"{json.dumps(TRUE)}\n\n{json.dumps(FALSE)}\n", encoding="utf-8")
    results = document(run(ready, "verify", str(file), "--json"))["results"]

    assert [("t", True), ("f", False)] == [(r["id"], r["accepted"]) for r in results]
    assert [] == results[0]["reasons"]
    assert "numbers" in {reason["check"] for reason in results[1]["reasons"]}
    assert all(reason["detail"] for reason in results[1]["reasons"])


def test_a_bad_line_is_named_and_the_rest_is_done(ready: Path, tmp_path: Path) -> None:
    """The line number stands on stderr, the exit code is 2, the other verdicts on stdout."""
    file = tmp_path / "claims.jsonl"
    file.write_text(f"{{broken\n{json.dumps(FALSE)}\n", encoding="utf-8")
    done = run(ready, "verify", str(file), "--json")

    assert (2, True) == (done.returncode, "1" in done.stderr)
    assert ["f"] == [r["id"] for r in json.loads(done.stdout)["results"]]
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_named(ready: Path) -> None:
    """One line, exit 2."""
    assert "/no/claims.jsonl" in failed(run(ready, "verify", "/no/claims.jsonl"), 2)
