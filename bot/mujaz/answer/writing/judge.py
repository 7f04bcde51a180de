"""Judge a sentence by its citations, outside of an answer: for scores, and for who doubts.

In:  a sentence and the citations that it rests on
Out: what the verifier has against it, on the very text that it reads while an answer is made
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.lane import Lane
from mujaz.answer.verify.claims import verify
from mujaz.answer.writing.examine import told
from mujaz.language.fold import find_quote
from mujaz.model import Citation, Hit, Language, Reason
from mujaz.ports import PassageReader


async def against(
    text: str, language: Language, citations: Sequence[Citation], lane: Lane, reader: PassageReader
) -> tuple[Reason, ...]:
    """Return the reasons against a sentence; none where it is a citation's own words."""
    if any(find_quote(c.quote, text) is not None for c in citations):
        return ()
    evidence = [await _told(c, lane, reader) for c in citations]
    return verify(text, language, evidence, thesaurus=lane.thesaurus)


async def _told(citation: Citation, lane: Lane, reader: PassageReader) -> str:
    """Return cited words with the days and the carried speaker that their article makes clear."""
    passages = [
        p for p in await reader.passages_of(citation.article_id)
        if p.version == citation.version and p.start < citation.end and p.end > citation.start
    ]  # fmt: skip
    units = await lane.gatherer.gather([Hit(passage=p, score=1.0) for p in passages])
    cited = [u for u in units if u.start < citation.end and u.end > citation.start]
    return " ".join(told(u) for u in sorted(cited, key=lambda u: u.start)) or citation.quote
