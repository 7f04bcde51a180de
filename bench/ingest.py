"""How fast articles are read into the corpus, what it costs, and what no cleaning would cost.

In:  a Workspace
Out: an Outcome; run as a module it is the measured process of the product
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path
from typing import Any, cast

from bench.child import run_json
from bench.machine import peak_bytes
from bench.result import Better, Figure, Outcome
from bench.service import briefings_at
from bench.workspace import Workspace
from mujaz.model import IngestLine

NAME = "ingest"
MOST_SECONDS = 150.0  # a slow machine reads fewer articles, and the table says how many
_MEGABYTE = 1_000_000


def measure(workspace: Workspace) -> Outcome:
    """Ingest the generated corpus, ingest it again, and set a plain loop beside it."""
    first = workspace.first_ingest
    data_dir = workspace.large_dir
    sizes = _sizes(data_dir)
    again = workspace.ingest(workspace.corpus, data_dir)
    plain = run_json("bench.plain", str(workspace.corpus), str(workspace.folder))
    figures = [*_speeds(first, again, plain), *_costs(first, plain, sizes)]
    notes = [
        f"{first['files']} generated files became {first['articles']} articles;"
        f" {first['statuses'].get('refused', 0)} were refused",
        "plain loop: each file's raw text into SQLite FTS5 (WAL, one commit each): no cleaning,"
        " no dates, no passages",
    ]
    if first["stopped"]:
        notes.append(f"stopped after {MOST_SECONDS:.0f} s: not all {workspace.count} were read")
    return Outcome(name=NAME, title="Ingest", figures=figures, notes=notes)


def _speeds(first: dict[str, Any], again: dict[str, Any], plain: dict[str, Any]) -> list[Figure]:
    whole = first["read_s"] + first["index_s"]

    def speed(key: str, label: str, files: int, seconds: float) -> Figure:
        return Figure(
            key=key, label=label, value=files / seconds, unit="articles/s", better="higher"
        )

    def took(key: str, label: str, seconds: float) -> Figure:
        return Figure(key=key, label=label, value=seconds, unit="s", better="lower")

    return [
        Figure(key="files", label="files read", value=first["files"], unit="files"),
        speed("per_second", "first ingest, index refresh included", first["files"], whole),
        speed("read_per_second", "  reading, cleaning, storing", first["files"], first["read_s"]),
        took("read_s", "  reading, cleaning, storing", first["read_s"]),
        took("index_s", "  index refresh", first["index_s"]),
        took("cpu_s", "processor time, all of it", first["cpu_s"]),
        took("open_s", "opening a fresh data directory", first["open_s"]),
        speed(
            "again_per_second", "ingest of unchanged files", again["files"],
            again["read_s"] + again["index_s"],
        ),
        speed("plain_per_second", "plain FTS5 loop, same files", plain["files"], plain["read_s"]),
    ]  # fmt: skip


def _costs(first: dict[str, Any], plain: dict[str, Any], sizes: dict[str, int]) -> list[Figure]:
    def megabytes(key: str, label: str, value: float, better: Better = "lower") -> Figure:
        return Figure(key=key, label=label, value=value / _MEGABYTE, unit="MB", better=better)

    return [
        megabytes("peak_bytes", "peak memory, first ingest", first["peak_bytes"]),
        megabytes("plain_peak_bytes", "peak memory, plain loop", plain["peak_bytes"]),
        megabytes("text_bytes", "text of the files", first["text_bytes"], ""),
        megabytes("database_bytes", "database", sizes["database"]),
        megabytes("index_bytes", "search index", sizes["index"]),
        megabytes("plain_bytes", "plain loop's database", plain["database_bytes"]),
    ]


def _sizes(data_dir: Path) -> dict[str, int]:
    files = [p for p in data_dir.rglob("*") if p.is_file()]
    index = sum(p.stat().st_size for p in files if data_dir / "index" in p.parents)
    return {"index": index, "database": sum(p.stat().st_size for p in files) - index}


# the measured process


async def ingest_product(corpus: Path, data_dir: Path, sizes: dict[str, int]) -> dict[str, Any]:
    """Ingest through Briefings.ingest; the index refresh is what follows the last line."""
    statuses: Counter[str] = Counter()
    done: set[str] = set()
    start, used = time.perf_counter(), time.process_time()
    async with briefings_at(data_dir) as briefings:
        opened = last = time.perf_counter()
        generator = cast("AsyncGenerator[IngestLine, None]", briefings.ingest([corpus]))
        async with aclosing(generator) as lines:
            async for line in lines:
                statuses[line.status.value] += 1
                done.add(line.file)
                last = time.perf_counter()
                if last - opened > MOST_SECONDS and len(done) < len(sizes):
                    break
        await briefings.searcher.refresh()  # nothing is left to do unless we stopped early
        end, used = time.perf_counter(), time.process_time() - used
        articles = (await briefings.overview()).articles
    return {
        "files": len(done), "articles": articles, "statuses": statuses,
        "stopped": len(done) < len(sizes), "open_s": opened - start, "read_s": last - opened,
        "index_s": end - last, "cpu_s": used, "peak_bytes": peak_bytes(),
        "text_bytes": sum(sizes[Path(name).name] for name in done),
    }  # fmt: skip


def main() -> None:
    """Measure in this process and print JSON."""
    corpus, data_dir = Path(sys.argv[1]), Path(sys.argv[2])
    sizes = {p.name: p.stat().st_size for p in corpus.iterdir() if p.suffix == ".txt"}
    print(json.dumps(asyncio.run(ingest_product(corpus, data_dir, sizes))))


if __name__ == "__main__":
    main()
