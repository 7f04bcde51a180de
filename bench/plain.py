"""The baseline of the ingest bench, as its own process that loads nothing of mujaz.

In:  a folder of files, a folder for the database
Out: JSON: what it took to make the raw files searchable, and nothing more
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from bench.machine import peak_bytes


def ingest_plain(corpus: Path, folder: Path) -> dict[str, Any]:
    """Do the least that makes files searchable: read each and put it into FTS5."""
    path = folder / "plain.db"
    path.unlink(missing_ok=True)
    files = sorted(corpus.glob("*.txt"))
    start = time.perf_counter()
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=NORMAL")  # as the product has it
        database.execute("CREATE VIRTUAL TABLE articles USING fts5(file, text)")
        for file in files:
            row = (file.name, file.read_text(encoding="utf-8"))
            database.execute("INSERT INTO articles VALUES (?, ?)", row)
        end = time.perf_counter()
    return {
        "files": len(files), "read_s": end - start, "peak_bytes": peak_bytes(),
        "database_bytes": path.stat().st_size,
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(ingest_plain(Path(sys.argv[1]), Path(sys.argv[2]))))
