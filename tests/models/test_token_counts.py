"""Tokens counted without a network, as tiktoken counts them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from mujaz.errors import SettingsError
from mujaz.models import tokens
from mujaz.models.tokens import TiktokenCounter

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("000_71bac120d4902618.txt", 810),
        ("001_39f03dba0fc2743e.txt", 821),
        ("002_90da0647b890cbf3.txt", 1152),
        ("003_e54eac11a08e5d0e.txt", 615),
        ("004_d2e1b5f912099eaa.txt", 1020),
    ],
)
def test_counts_are_those_of_o200k_base(file: str, expected: int) -> None:
    """The figures were measured with the table that tiktoken downloads."""
    text = (ROOT / "seeds" / file).read_text(encoding="utf-8")

    assert expected == TiktokenCounter().count(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", 0, id="empty"),
        pytest.param("hello world", 2, id="english"),
        pytest.param("السلام عليكم", 2, id="arabic"),
        pytest.param("<|endoftext|>", 7, id="a-special-token-is-plain-text"),
        pytest.param("a\ud800b", 3, id="lone-surrogate"),
    ],
)
def test_any_text_is_counted(text: str, expected: int) -> None:
    """An article may hold anything."""
    assert expected == TiktokenCounter().count(text)


@pytest.mark.parametrize(
    ("model", "other_tokenizer", "expected"),
    [
        pytest.param("gpt-5.4-mini", False, 100, id="known"),
        pytest.param("gpt-6", False, 100, id="newer-than-tiktoken"),
        pytest.param("gpt-oss-20b", False, 100, id="harmony"),
        pytest.param("gpt-4", False, 250, id="older-table-counts-arabic-higher"),
        pytest.param("qwen3:8b", True, 125, id="another-server"),
        pytest.param("gpt-5.4-mini", True, 125, id="any-name-on-another-server"),
    ],
)
def test_a_margin_stands_for_a_tokenizer_that_is_not_known(
    model: str, other_tokenizer: bool, expected: int
) -> None:
    """100 tokens of o200k_base, as each model may count them."""
    text = "hello world" * 50
    assert TiktokenCounter().count(text) == 100

    counter = TiktokenCounter.for_model(model, other_tokenizer=other_tokenizer)

    assert expected == counter.count(text)


@pytest.mark.parametrize(
    "packed",
    [
        pytest.param(gzip.compress(b"IQ== 0\n"), id="other-words"),
        pytest.param(b"not gzip", id="not-packed"),
        pytest.param(gzip.compress(b"x" * 9999)[:30], id="cut-off"),
    ],
)
def test_a_damaged_table_is_refused(
    packed: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Wrong counts would overflow a context, or spend more than was reserved."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "o200k_base.tiktoken.gz").write_bytes(packed)
    monkeypatch.setattr(tokens.resources, "files", lambda _package: tmp_path)
    tokens._loaded.cache_clear()

    with pytest.raises(SettingsError, match="table of tokens is damaged"):
        TiktokenCounter().count("x")

    monkeypatch.undo()
    assert TiktokenCounter().count("x") == 1


def test_nothing_is_written_to_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither into tiktoken's cache nor anywhere else."""
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    tokens._loaded.cache_clear()
    TiktokenCounter().load()

    assert list(tmp_path.iterdir()) == []
