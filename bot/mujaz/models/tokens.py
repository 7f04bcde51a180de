"""Count tokens as OpenAI's models do, without a network.

In:  any text
Out: a number of tokens; with a margin where the server's tokenizer is another one

tiktoken downloads its tables at first use. We ship the table of `o200k_base` and run tiktoken's
own recipe of that encoding on it: no download, no cache on disk that another process could damage
(tiktoken deletes a damaged one and downloads again), no directory to be writable, no environment.
"""

from __future__ import annotations

import gzip
import hashlib
import threading
from base64 import b64decode
from functools import cache
from importlib import resources
from types import FunctionType

import tiktoken
from tiktoken_ext import openai_public

from mujaz.errors import SettingsError

OTHER_TOKENIZER_PERCENT = 25  # one other family counted an Arabic article 19 % higher (measured)
# cl100k_base (GPT-4 and before) counts Arabic 2.35 times higher (five articles, measured), and its
# table is not shipped.
_OLDER_TOKENIZER_PERCENT = 150
_TABLE = "o200k_base.tiktoken.gz"
_OURS = ("o200k_base", "o200k_harmony")  # the second adds special tokens alone
_loading = threading.Lock()


class TiktokenCounter:
    """Counts tokens of `o200k_base`, plus a margin in percent; loads its table at first use."""

    def __init__(self, *, margin_percent: int = 0) -> None:
        self._percent = 100 + margin_percent

    @classmethod
    def for_model(cls, model: str, *, other_tokenizer: bool = False) -> TiktokenCounter:
        """Return the counter for a model of OpenAI's, or with a margin for any other server."""
        if other_tokenizer:
            return cls(margin_percent=OTHER_TOKENIZER_PERCENT)
        return cls(margin_percent=0 if _encoding_name(model) in _OURS else _OLDER_TOKENIZER_PERCENT)

    def count(self, text: str) -> int:
        """Return how many tokens a text takes; any text is taken as plain text.

        An article may hold "<|endoftext|>": it is counted as the characters that it is.
        """
        clean = text.encode("utf-8", "replace").decode("utf-8")  # a lone surrogate
        tokens = len(_encoding().encode(clean, disallowed_special=()))
        return -(-tokens * self._percent // 100)  # rounded up

    def load(self) -> None:
        """Load the table now: it takes half a second, which a service spends before it serves."""
        _encoding()


def _encoding_name(model: str) -> str:
    try:
        return tiktoken.encoding_name_for_model(model)
    except KeyError:
        return _OURS[0]  # a newer model than this tiktoken


def _encoding() -> tiktoken.Encoding:
    with _loading:  # two threads at start-up load it once
        return _loaded()


@cache
def _loaded() -> tiktoken.Encoding:
    recipe = openai_public.o200k_base
    with_our_table = FunctionType(
        recipe.__code__, {**recipe.__globals__, "load_tiktoken_bpe": _ranks}
    )
    return tiktoken.Encoding(**with_our_table())


def _ranks(_url: str, expected_hash: str) -> dict[bytes, int]:
    """Return the shipped table, where its hash is the one that tiktoken asks for."""
    packed = resources.files("mujaz.models").joinpath("data", _TABLE).read_bytes()
    try:
        table = gzip.decompress(packed)
    except (OSError, EOFError) as exc:
        raise _damaged(str(exc)) from exc
    found = hashlib.sha256(table).hexdigest()
    if found != expected_hash:
        raise _damaged(f"SHA-256 {found}, not {expected_hash}")
    pairs = (line.split() for line in table.splitlines())
    return {b64decode(token): int(rank) for token, rank in pairs}


def _damaged(problem: str) -> SettingsError:
    said = f"the table of tokens is damaged ({problem}): install mujaz again"
    return SettingsError(
        f"{_TABLE}: {said}", name=_TABLE, problem=said, why="table-damaged", detail=problem
    )
