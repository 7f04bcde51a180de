"""What the index on disk holds: index/meta.json, beside tantivy's own folder.

In:  a directory
Out: Meta, or None where the file is missing, damaged or of other making
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

from mujaz.search.analyse import tokens_of

_LAYOUT = 2  # raise it when the fields of the index or their analysis change
_PROBE = (
    "وَالعُقُوباتُ الأميركيّة على المسؤولين الرُّوس؛ بالكرملين، للولايات المتحدة… مبعوثه إلى ٢٠٢٥ "
    "آمنة ؤئء ىیک ﻻ The envoys' meetings, U.S. sanctions: direct flights restored, 3.5% studies "
    "دميترييف تشيتشن Djokovic Schwarzenegger Дмитриев"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What the last finished refresh has put into the index."""

    analyser: str
    corpus: str
    version: int  # of the corpus
    passages: int
    dead: int  # passages taken out since the index was built: they still weigh on scores

    def can_become(self, goal: Meta) -> bool:
        """Whether adding what has changed since is enough; else it must be built again."""
        same = (self.analyser, self.corpus) == (goal.analyser, goal.corpus)
        return same and self.version <= goal.version

    def has_reached(self, goal: Meta) -> bool:
        """Whether nothing is left to do."""
        same = (self.analyser, self.corpus) == (goal.analyser, goal.corpus)
        return same and self.version >= goal.version


@lru_cache(maxsize=1)
def analyser() -> str:
    """Return the mark of how texts become tokens; another mark means: build again."""
    tokens = tokens_of(_PROBE)
    marks = " ".join((*tokens.stems, *tokens.grams, *tokens.skeletons))
    probe = hashlib.sha256(marks.encode()).hexdigest()[:12]
    return f"{_LAYOUT}-{probe}"


def read_meta(path: Path) -> Meta | None:
    """Return what the file says, or None when it says nothing usable."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        meta = Meta(**values)
    except (OSError, ValueError, TypeError):
        return None
    numbers = (meta.version, meta.passages, meta.dead)
    return meta if all(type(n) is int and n >= 0 for n in numbers) else None


def write_meta(path: Path, meta: Meta) -> None:
    """Write the file whole or not at all."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    draft.write_text(json.dumps(asdict(meta)) + "\n", encoding="utf-8")
    draft.replace(path)
