"""The temporary folder of a run, with the corpora that several benches share, made when asked for.

In:  a folder, the number of articles
Out: paths of corpora and of data directories that hold them
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bench.child import run_json
from bench.generate import write_corpus
from mujaz.wiring import shipped_seeds


@dataclass(frozen=True)
class Workspace:
    """Where a run works; whoever made the folder removes it."""

    folder: Path
    count: int  # of generated articles

    @cached_property
    def corpus(self) -> Path:
        """The generated articles, and no others."""
        folder = self.folder / "corpus"
        write_corpus(folder, self.count)
        return folder

    @cached_property
    def first_ingest(self) -> dict[str, Any]:
        """What the ingest of the generated corpus into a fresh data directory took."""
        return self.ingest(self.corpus, self.large_dir)

    @cached_property
    def large(self) -> Path:
        """A data directory with the generated articles and the seeds."""
        assert self.first_ingest
        self.ingest(shipped_seeds(), self.large_dir)
        return self.large_dir

    @cached_property
    def small(self) -> Path:
        """A data directory with the seeds."""
        folder = self.folder / "small"
        self.ingest(shipped_seeds(), folder)
        return folder

    def with_vectors(self, data_dir: Path) -> Path:
        """Return a copy of a data directory in which every passage has a (made-up) vector."""
        folder = data_dir.with_name(f"{data_dir.name}_vectors")
        if not folder.exists():
            shutil.copytree(data_dir, folder)
            run_json("bench.vectors", str(folder))
        return folder

    def ingest(self, corpus: Path, data_dir: Path) -> dict[str, Any]:
        """Read a folder through the product's own path, in a process of its own."""
        return run_json("bench.ingest", str(corpus), str(data_dir))

    @property
    def large_dir(self) -> Path:
        """Where `large` is, before it is asked for."""
        return self.folder / "large"
