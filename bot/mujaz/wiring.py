"""The composition root: the only place that knows which concrete parts are in use.

In:  Settings (or the parts themselves, in tests and host applications)
Out: Briefings, the service that commands and bots talk to
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Self

import structlog

from mujaz.accounts import NOBODY, Accounts, Asker, ModelState, Spent
from mujaz.answer.lane import Lane
from mujaz.answer.pipeline import WRITERS as WRITERS
from mujaz.answer.pipeline import WriterChoice as WriterChoice
from mujaz.answer.pipeline import brief
from mujaz.answer.question.checked import checked
from mujaz.answer.remember import answer_key, read_answer, write_answer
from mujaz.answer.sentences.gather import Gatherer
from mujaz.answer.writing.generate import Desk
from mujaz.answer.writing.judge import against
from mujaz.answer.writing.prompt import Prompts
from mujaz.chats import GivenAnswers, People
from mujaz.corpus.index import Recipe, ingest
from mujaz.corpus.phrases import load_phrases
from mujaz.deliveries import Digests
from mujaz.errors import NotStarted, UnknownArticle, UnknownVersion
from mujaz.language.tables import Tables, load_tables
from mujaz.model import (
    Answer,
    Article,
    Briefing,
    Citation,
    Hit,
    IngestLine,
    Language,
    Question,
    Reason,
)
from mujaz.models.tokens import TiktokenCounter
from mujaz.parts import (
    Lexicon,
    answers_of,
    desk_of,
    dictionary,
    digests_of,
    embedder_of,
    set_up_logging,
    spend_of,
)
from mujaz.ports import (
    AnswerCache,
    ChatModel,
    Filters,
    Library,
    Overview,
    Searcher,
    TokenCounter,
)
from mujaz.press import EditionPress
from mujaz.search.hybrid import Found, HybridSearcher
from mujaz.settings import Settings, default_settings
from mujaz.shipped import shipped_prompts as shipped_prompts
from mujaz.shipped import shipped_seeds as shipped_seeds
from mujaz.shipped import today as today
from mujaz.store.articles import SqlStore
from mujaz.store.people import SqlGiven, SqlPeople
from mujaz.store.vectors import SqlVectors

_log = structlog.get_logger("mujaz")


class Briefings:
    """Answers questions from a corpus, and reads articles into it.

    Await `start()` first and `stop()` last, or use it as an asynchronous context manager.
    """

    def __init__(
        self,
        *,
        store: Library,
        searcher: Searcher,
        tables: Tables,
        recipe: Recipe,
        seeds_dir: Path,
        default_language: Language = "ar",
        desk: Desk | None = None,
        clock: Callable[[], date] | None = None,
        prompts: Prompts | None = None,
        spend: Accounts | None = None,
        answers: AnswerCache | None = None,
        lexicon: Lexicon | None = None,
        skips_late_digests: bool = False,
    ) -> None:
        self.store = store
        self._skips_late = skips_late_digests
        self.searcher = searcher
        self.tables = tables
        self.seeds_dir = seeds_dir
        self.default_language = default_language
        self._recipe = recipe
        self.lexicon = lexicon or Lexicon.of(tables)
        self._clock = clock or today
        self._prompts = prompts or Prompts.load(shipped_prompts())
        self._spend = spend
        self._answers = answers
        self._lane = Lane(
            searcher=searcher, gatherer=Gatherer(store, self.lexicon.concepts), catalogue=store,
            concepts=self.lexicon.concepts, thesaurus=self.lexicon.thesaurus, desk=desk,
        )  # fmt: skip
        self._started = False
        self._press: EditionPress | None = None
        # what a bot keeps of its chats; None: it keeps it in memory
        self.people: People | None = SqlPeople(store) if isinstance(store, SqlStore) else None
        self.given: GivenAnswers | None = SqlGiven(store) if isinstance(store, SqlStore) else None

    @classmethod
    def from_settings(
        cls, settings: Settings, *, background: bool = True, model: bool = True,
        clock: Callable[[], date] | None = None, lexicon: Lexicon | None = None,
    ) -> Self:  # fmt: skip
        """Build the service that the settings describe; nothing is opened yet.

        `background`: embed new passages while questions are answered, for a service that stays.
        `model`: with the model that the settings name; without it nothing is asked or spent.
        `clock`: tells the day of reading and answering; the day in UTC otherwise.
        `lexicon`: that of another service with the same tables, which takes a second to read.
        """
        clock = clock or today
        set_up_logging(settings.log_level)
        seeds_dir = settings.seeds_dir or shipped_seeds()
        store = SqlStore.at(settings.data_dir)
        lexicon = lexicon or Lexicon.of(load_tables(seeds_dir))
        if background:
            lexicon.load()  # a second, which no question pays
        prompts = Prompts.load(settings.prompts_dir or shipped_prompts())
        return cls(
            store=store,
            searcher=HybridSearcher(
                feed=store,
                directory=settings.data_dir / "index",
                concepts=lexicon.concepts,
                embedder=embedder_of(settings),
                vectors=SqlVectors(store),
                background=background,
                dictionary=dictionary,
            ),
            tables=lexicon.tables,
            lexicon=lexicon,
            recipe=Recipe(phrases=load_phrases(settings.phrases_file), today=clock()),
            seeds_dir=seeds_dir,
            default_language=settings.language,
            prompts=prompts,
            desk=desk_of(settings, prompts) if model else None,
            spend=spend_of(settings, store) if model else None,
            answers=answers_of(store),
            clock=clock,
            skips_late_digests=settings.late_digests == "skip",
        )

    def with_model(self, model: ChatModel, counter: TokenCounter) -> Self:
        """Return a service over the same parts that asks this model, and keeps no answers."""
        desk = Desk(model=model, prompts=self._prompts, counter=counter, today=self._clock())
        return self.with_desk(desk)

    def with_desk(self, desk: Desk) -> Self:
        """Return a service over the same parts that asks at this desk, and keeps no answers."""
        other = copy(self)
        other._lane = replace(self._lane, desk=desk)
        other._answers = other._spend = other._press = None
        return other

    async def start(self, _app: object = None) -> None:
        """Open the database, creating it on first use. `_app` lets a bot pass this as a hook."""
        if isinstance(self.store, SqlStore):
            await self.store.open()
        desk = self._lane.desk
        if desk is not None and isinstance(desk.counter, TiktokenCounter):
            await asyncio.to_thread(desk.counter.load)  # half a second, which no question pays
        if isinstance(self.searcher, HybridSearcher):
            await self.searcher.start()
        self._started = True

    async def stop(self, _app: object = None) -> None:
        """End what runs in the background and close the database."""
        self._started = False
        if isinstance(self.searcher, HybridSearcher):
            await self.searcher.close()
        if self._lane.desk is not None:
            await self._lane.desk.model.close()
        if isinstance(self.store, SqlStore):
            await self.store.close()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.stop()

    async def ingest(self, paths: Sequence[Path]) -> AsyncIterator[IngestLine]:
        """Read files and folders into the corpus, yielding what became of each."""
        self._need_start()
        async for line in ingest(paths, self.store, self._recipe):
            _log.debug("ingest", file=line.file, status=line.status.value, reason=line.reason)
            yield line
        await self.searcher.refresh()

    async def brief(
        self, text: str, *, language: str | None = None, writer: WriterChoice = "auto",
        asker: Asker = NOBODY, tell: Callable[[str], None] | None = None,
        history: Sequence[str] = (), show: Callable[[Briefing], None] | None = None,
    ) -> Answer:  # fmt: skip
        """Answer a question or a topic, in the question's language unless another is asked for.

        `writer`: `auto` uses the model where one is configured, `extract` never, `model` only.
        `asker`: on whose account the model is asked.
        `tell` hears the name of each prompt (understand, brief, repair …) when a model is asked.
        `show` hears what of the answer is checked and final already, while the rest is made.
        `history`: the questions before this one, oldest first; "and in October?" leans on them.

        Raises EmptyQuestion, QuestionTooLong, UnknownLanguage, Outside; with `model` also
        ModelFailed, and SettingsError where none is configured.
        """
        self._need_start()
        return await self.answer(self.question(text, language, history), writer, asker, tell, show)

    async def answer(
        self, question: Question, writer: WriterChoice = "auto", asker: Asker = NOBODY,
        tell: Callable[[str], None] | None = None,
        show: Callable[[Briefing], None] | None = None,
    ) -> Answer:  # fmt: skip
        """Answer a question that has been understood as such; `brief` tells the rest."""
        self._need_start()
        await self.searcher.refresh()
        desk = self._desk(asker, tell)
        key = "" if desk is None or writer == "extract" else await self._key(question, desk)
        kept = await self._answers.get(key) if key and self._answers is not None else None
        if kept is not None:
            answer = read_answer(kept.document)
            return replace(answer, audit=replace(answer.audit, cached=True))
        lane = replace(self._lane, today=self._clock(), desk=desk, show=show)
        answer = await brief(question, lane, writer)
        if key and self._answers is not None and answer.writer == "model":
            await self._answers.put(key, write_answer(answer))
        _log.debug("brief", kind=type(answer).__name__, ms=dict(answer.audit.ms))
        return answer

    @property
    def press(self) -> EditionPress:
        """What makes the digests of subscriptions, each once for all who want the same."""
        self._press = self._press or EditionPress.over(self.store, self._lane, self.answer)
        return self._press

    @property
    def digests(self) -> Digests | None:
        """What a bot needs to give digests; None where no database keeps them."""
        return digests_of(self.store, self.press, skips_late=self._skips_late)

    async def against(
        self, text: str, language: Language, citations: Sequence[Citation]
    ) -> tuple[Reason, ...]:
        """Return what the verifier has against a sentence that rests on these citations."""
        self._need_start()
        return await against(text, language, citations, self._lane, self.store)

    def _desk(self, asker: Asker, tell: Callable[[str], None] | None) -> Desk | None:
        """Return where the model is asked today, on somebody's account."""
        desk = self._lane.desk
        if desk is None:
            return None
        tell, model = tell or desk.tell, desk.model
        if self._spend is not None:
            model = desk.on_account(self._spend, asker)
        second = model if desk.second_opinion is not None else None
        return replace(desk, model=model, second_opinion=second, today=self._clock(), tell=tell)

    async def _key(self, question: Question, desk: Desk) -> str:
        corpus, version = await self.store.corpus_mark()
        return answer_key(question, desk, corpus, version)

    def question(
        self, text: str, language: str | None = None, history: Sequence[str] = ()
    ) -> Question:
        """Check a question, make it stand alone, and settle its language and topic."""
        return checked(
            text, language, history, concepts=self._lane.concepts, default=self.default_language
        )

    async def search(
        self, query: str, *, limit: int, filters: Filters | None = None
    ) -> Sequence[Hit]:
        """Return the passages that match a query best."""
        return (await self.find(query, limit=limit, filters=filters)).hits

    async def find(
        self, query: str, *, limit: int, filters: Filters | None = None, topic: str | None = None,
        recent: bool = False,
    ) -> Found:  # fmt: skip
        """Return the passages that match a query best, and how they were found.

        `topic`: its id; of articles on it alone. `recent`: newer articles first, where they match
        nearly as well.
        """
        self._need_start()
        question = self.question(query)
        await self.searcher.refresh()
        if not isinstance(self.searcher, HybridSearcher):
            hits = await self.searcher.search(question.text, limit=limit, filters=filters)
            return Found(hits=hits, weights={}, names=[], meaning="another searcher", ms={})
        about = self.tables.topics.get(topic) if topic else None
        if topic and about is None:
            return Found(hits=[], weights={}, names=[], meaning="no such topic", ms={})
        return await self.searcher.find(
            question.text, limit=limit, filters=filters, topic=about,
            recent=self._clock() if recent else None,
        )  # fmt: skip

    async def embed(
        self, progress: Callable[[int], None] | None = None, *, again: bool = False
    ) -> int:
        """Compute the vectors that passages lack, or all of them again; return how many."""
        self._need_start()
        if not isinstance(self.searcher, HybridSearcher):
            return 0
        return await self.searcher.complete(progress, again=again)

    async def article(self, article_id: str, *, version: int | None = None) -> Article:
        """Return an article; raises UnknownArticle."""
        self._need_start()
        known = article_id.isprintable()  # a lone surrogate is nothing a store could look for
        article = await self.store.get(article_id, version=version) if known else None
        if article is None and known and (newest := await self.store.version_of(article_id)):
            raise UnknownVersion(
                f"article {article_id!r} has no version {version or 'that is current'};"
                f" its versions are 1 to {newest}: mujaz articles {article_id} --version {newest}",
                id=repr(article_id),
                newest=newest,
            )
        if article is None:
            raise UnknownArticle(
                f"no article {article_id!r}; the list: mujaz articles", id=repr(article_id)
            )
        return article

    async def articles(self) -> Sequence[Article]:
        """Return the current articles, ordered by id."""
        self._need_start()
        return await self.store.articles()

    async def overview(self) -> Overview:
        """Return what the corpus holds, in figures."""
        self._need_start()
        return await self.store.overview()

    async def spent(self, user: str) -> Sequence[Spent]:
        """Return what answers on a person's account have taken."""
        return await self._spend.of_person(user) if self._spend is not None else []

    async def model_state(self) -> ModelState | None:
        """Return how the model does, and what it has cost; None where there is none."""
        desk, purse = self._lane.desk, await self._spend.purse() if self._spend else None
        return self._lane.faults.state(desk.model.name, purse) if desk is not None else None

    async def forget(self, user: str) -> None:
        """Take a person's name off what answers have cost; the sums stay."""
        if self._spend is not None:
            await self._spend.forget(user)

    def topics(self, language: Language) -> Sequence[tuple[str, str]]:
        """Return (id, name) of the topics that may be asked for."""
        return [(topic.id, topic.names[language]) for topic in self.tables.topics.values()]

    def removal_reasons(self, language: Language) -> Mapping[str, str]:
        """Return in words why cleaning removes a stretch, by the reason's name."""
        said = {"ar": "why_ar", "en": "why_en"}[language]
        families = self._recipe.phrases.families
        return {f.name: words for f in families if (words := str(getattr(f, said)))}

    def _need_start(self) -> None:
        if not self._started:
            raise NotStarted("await briefings.start() first (a bot: post_init(briefings.start))")


def service_for_cases(data_dir: Path, day: date, lexicon: Lexicon | None = None) -> Briefings:
    """Return a service for the tests of prompts: no model, words alone, and always the same day."""
    # nothing of the machine's settings: the same case must make the same prompt everywhere
    settings = default_settings(data_dir=data_dir, embedder="none")
    return Briefings.from_settings(settings, background=False, clock=lambda: day, lexicon=lexicon)
