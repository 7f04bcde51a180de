"""Make a corpus of synthetic news articles, the same for the same seed on every machine.

In:  how many, and a seed
Out: .txt files in a folder that the caller names; nothing of it is ever committed

About seven in ten are Arabic, the others English; each has 1.5 to 5 KB of UTF-8 with the furniture
of news pages. People, places and firms are invented. Sentences come from templates, so words repeat
more than in real news: speeds carry over to real pages, the quality of answers does not.
Use: python -m bench.generate FOLDER [COUNT]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench.page import lay_out
from bench.scene import Scene, load_words
from mujaz.model import Language

COUNT = 2000
SEED = 20261123
ARABIC_SHARE = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One synthetic article."""

    name: str
    language: Language
    text: str


def sample(n: int, *, seed: int = SEED) -> Sample:
    """Return the n-th article of a seed; it does not depend on how many others are made."""
    rng = Random(f"{seed}:{n}")
    language: Language = "ar" if rng.random() < ARABIC_SHARE else "en"
    scene = Scene(load_words(language), rng)
    text = lay_out(scene, wanted=rng.randint(2200, 4600))
    return Sample(name=f"{n:05}_{language}_{scene.beat.name}.txt", language=language, text=text)


def samples(count: int = COUNT, *, seed: int = SEED) -> Iterator[Sample]:
    """Yield the first articles of a seed."""
    return (sample(n, seed=seed) for n in range(count))


def write_corpus(folder: Path, count: int = COUNT, *, seed: int = SEED) -> int:
    """Write the articles as files and return how many bytes they have."""
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for made in samples(count, seed=seed):
        total += (folder / made.name).write_bytes(made.text.encode())
    return total


if __name__ == "__main__":
    count = int(sys.argv[2]) if len(sys.argv) > 2 else COUNT
    print(f"{write_corpus(Path(sys.argv[1]), count)} bytes in {count} files")
