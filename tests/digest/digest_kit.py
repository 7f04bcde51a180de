"""A town's news that grows between two digests: invented articles, truly ingested, no model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

from answer.answer_kit import concepts
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.corpus.index import Recipe
from mujaz.corpus.phrases import load_phrases
from mujaz.digest.paper import Digest, Item, Part, Wanted
from mujaz.digests import Anchor, Edition, Subscription
from mujaz.model import Answer, Language, Question
from mujaz.parts import Lexicon
from mujaz.search.hybrid import HybridSearcher
from mujaz.testing import MemoryStore
from mujaz.wiring import Briefings

TODAY = date(2026, 3, 12)
NOW = datetime(2026, 3, 12, 6, 30, tzinfo=UTC)

STRIKE = """إضراب في ميناء المرسى

أعلن عمال ميناء المرسى الإضراب يوم الاثنين احتجاجا على تأخر الأجور منذ ثلاثة أشهر.

وقال المتحدث باسم هيئة الموانئ نادر الشامي إن الإضراب أوقف العمل في المرسى وإنها تتفاوض مع النقابة.

وأسفر الإضراب عن إصابة 12 عاملا في المرسى خلال مواجهات مع الشرطة.
"""
STRIKE_LATER = STRIKE.replace("إصابة 12 عاملا", "إصابة 19 عاملا")
TALKS = """محادثات لإنهاء إضراب المرسى

بدأت النقابة وهيئة الموانئ محادثات لإنهاء الإضراب في المرسى مساء الأربعاء بوساطة وزير العمل.

وقال نادر الشامي إن الإضراب في المرسى سينتهي قريبا إذا وافقت النقابة على العرض الجديد.

وقال مصدر مطلع إن الإضراب في المرسى قد يستمر أسبوعا آخر بسبب خلاف على المكافآت.
"""
FLOOD = """Flood in Tarsa

Heavy rain flooded the old market of Tarsa on Wednesday and closed four schools in the city.

Mayor Layla Haddad said that the market of Tarsa would stay closed until the water is gone.

A new flood barrier will open in Tarsa on 20 April 2026, the council said.
"""


@dataclass(slots=True)
class Town:
    """A folder of articles, and the service that has read them."""

    folder: Path
    briefings: Briefings
    rows: dict[str, str] = field(default_factory=dict)
    asked: list[Question] = field(default_factory=list)

    async def publish(self, name: str, text: str, *, by: str, on: str) -> None:
        """Write an article, or write it anew, and read it into the corpus."""
        (self.folder / f"{name}.txt").write_text(text, encoding="utf-8")
        self.rows[name] = (
            f'[[article]]\nfile = "{name}.txt"\npublisher = "{by}"\npublisher_basis = "stated"\n'
            f'published_from = {on}\npublished_to = {on}\npublished_basis = "stated"\n'
        )
        (self.folder / "manifest.toml").write_text("\n".join(self.rows.values()), encoding="utf-8")
        async for line in self.briefings.ingest([self.folder]):
            assert line.code == "", line

    async def anchor(self) -> Anchor:
        """Return where a digest that is delivered now leaves its reader."""
        version = await self.briefings.store.corpus_version()
        return Anchor(corpus_version=version, at=datetime(2026, 3, 11, 6, 30, tzinfo=UTC))

    async def digest(
        self, language: Language = "ar", *, after: Anchor | None = None,
        topics: Sequence[str] = (), show: Sequence[str] = (), hide: Sequence[str] = (),
    ) -> Digest:  # fmt: skip
        """Return the digest of somebody who was told up to `after`."""
        wanted = Wanted(
            language=language, day=TODAY, topics=tuple(topics), show=tuple(show), hide=tuple(hide),
            known=after.corpus_version if after else None,
            since=after.at.date() if after else None,
        )  # fmt: skip
        return await self.briefings.press.digest(wanted)

    async def edition(self, wanted: Subscription) -> Edition:
        """Return the edition of a subscription."""
        return await self.briefings.press.edition(wanted, now=NOW)

    def count_questions(self) -> None:
        """Keep every question that the press asks from now on in `asked`."""
        answer = self.briefings.answer

        async def counted(question: Question) -> Answer:
            self.asked.append(question)
            return await answer(question)

        object.__setattr__(self.briefings.press.room, "ask", counted)


@cache
def _lexicon() -> Lexicon:
    return Lexicon(
        tables=concepts().tables, concepts=concepts(), thesaurus=Thesaurus(concepts().tables)
    )


def a_town(folder: Path) -> Town:
    """Return a town without news; enter its briefings before use."""
    folder.mkdir(exist_ok=True)
    store = MemoryStore()
    briefings = Briefings(
        store=store, searcher=HybridSearcher(feed=store, directory=None, concepts=concepts()),
        tables=concepts().tables, seeds_dir=folder,
        recipe=Recipe(phrases=load_phrases(None), today=TODAY), clock=lambda: TODAY,
        lexicon=_lexicon(),
    )  # fmt: skip
    return Town(folder=folder, briefings=briefings)


def a_subscription(**given: object) -> Subscription:
    """Return a subscription to everything in Arabic, but for what is given."""
    values: dict[str, object] = {
        "id": "s1", "chat_id": 1, "thread_id": None, "user_id": 1, "language": "ar",
        "zone": "Asia/Riyadh", "times": (time(7, 30),),
    }  # fmt: skip
    return Subscription(**(values | given))  # type: ignore[arg-type]


def items(digest: Digest, part: Part) -> list[Item]:
    """Return the items of a section; none where it is not there."""
    return [item for s in digest.sections if s.part is part for item in s.items]


def quotes(digest: Digest) -> str:
    """Return all words that a digest cites."""
    return "\n".join(c.quote for c in digest.citations)
