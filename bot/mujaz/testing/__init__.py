"""Fakes to test with, shipped so that plugin authors have them; the contract tests prove them.

In:  what the ports take
Out: what the ports promise, from memory or from a script

corpus (articles, search, vectors) · model (a scripted model) · server (a scripted server of one)
· spending (a ledger, a cache of answers).
"""

from mujaz.testing.corpus import (
    FixedClock,
    MemorySearcher,
    MemoryStore,
    MemoryVectors,
    WordEmbedder,
    article_with,
)
from mujaz.testing.model import ScriptedModel, WordCounter
from mujaz.testing.server import Answer, StubServer
from mujaz.testing.spending import MemoryAnswers, MemorySpend

__all__ = [
    "Answer",
    "FixedClock",
    "MemoryAnswers",
    "MemorySearcher",
    "MemorySpend",
    "MemoryStore",
    "MemoryVectors",
    "ScriptedModel",
    "StubServer",
    "WordCounter",
    "WordEmbedder",
    "article_with",
]
