"""Where cases are played: their corpora made ready, and the product's own way of answering.

In:  a case, a model's endpoint, a tape
Out: the Answer as a reader would get it, and the articles behind it

The corpus goes through the product's own ingest into a database of its own. Passages are found by
their words alone: vectors differ in their last digits between machines, and a prompt must not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from pydantic import SecretStr

from mujaz.answer.writing.generate import Desk
from mujaz.answer.writing.prompt import Prompts
from mujaz.errors import CaseBroken, MujazError
from mujaz.model import Answer, Article, IngestStatus
from mujaz.models.chat import OpenAIChat
from mujaz.models.endpoint import Endpoint
from mujaz.models.tokens import TiktokenCounter
from mujaz.ports import ChatModel
from mujaz.replay.case import Case
from mujaz.replay.fixture import Server
from mujaz.replay.located import case_broken
from mujaz.wiring import Briefings, service_for_cases

FENCE_KEY = b"mujaz prompts"  # a prompt must come again as it was; a service draws its own
NOWHERE = "http://replay.invalid/v1"
ATTEMPTS = 3  # of one call, as in the product; in replay none of them waits
_SECONDS = 900.0  # a small model on a small machine takes its time; nobody waits for a replay


@dataclass(slots=True)
class Asking:
    """Which prompts are asked while a case is played."""

    prompts: Prompts
    versions: Mapping[str, str]
    names: list[str] = field(default_factory=list)

    def tell(self, id_: str) -> None:
        """Hear that a prompt is asked now."""
        self.names.append(self.versions[id_])

    @property
    def current(self) -> str:
        """The name of the prompt that is asked now."""
        return self.names[-1] if self.names else ""


class Stage:
    """Services over the corpora of cases, made once each; leave it to close them."""

    def __init__(self) -> None:
        self.counter = TiktokenCounter()
        self._services: dict[str, Briefings] = {}
        self._hashes: dict[str, str] = {}
        self._refused: dict[str, MujazError] = {}
        self._models: dict[tuple[str, ...], ChatModel] = {}  # a client takes 30 ms to make
        self._open = AsyncExitStack()
        self._folder = TemporaryDirectory(prefix="mujaz-prompts-")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, _type: type[BaseException] | None, _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:  # fmt: skip
        await self._open.aclose()
        self._folder.cleanup()

    async def service(self, case: Case) -> Briefings:
        """Return the service that has read the corpus of a case.

        Raises:
            CaseBroken: an article of the case cannot be read.
        """
        key = corpus_key(case)
        if key in self._refused:
            raise case_broken(case.id, str(self._refused[key].params["problem"]), field="corpus")
        if key not in self._services:
            try:
                self._services[key] = await self._read(case, key)
            except CaseBroken as error:
                self._refused[key] = error
                raise
        return self._services[key]

    async def corpus(self, case: Case) -> str:
        """Return the hash of what there is to answer from."""
        key = corpus_key(case)
        if key not in self._hashes:
            articles = await (await self.service(case)).articles()
            lines = sorted(f"{a.file} {a.part} {a.raw_sha256}" for a in articles)
            self._hashes[key] = "sha256:" + sha256("\n".join(lines).encode()).hexdigest()
        return self._hashes[key]

    def model(
        self, name: str, server: Server, base_url: str = NOWHERE, api_key: SecretStr | None = None
    ) -> ChatModel:
        """Return a model on a server that is asked as the fixture says; the stage closes it."""
        key = (name, base_url, server.model_dump_json())
        if key not in self._models:
            endpoint = Endpoint(
                model=name, base_url=base_url, structured=server.structured, api_key=api_key,
                token_limit=server.token_limit, temperature=server.temperature,
                extra_body=dict(server.extra_body), seconds=_SECONDS, attempts=ATTEMPTS,
            )  # fmt: skip
            self._models[key] = OpenAIChat(endpoint, counter=self.counter)
            self._open.push_async_callback(self._models[key].close)
        return self._models[key]

    async def play(self, case: Case, model: ChatModel, asking: Asking) -> Answer:
        """Answer the question of a case as a reader would be answered."""
        service = await self.service(case)
        desk = Desk(
            model=model, prompts=asking.prompts, counter=self.counter, today=case.today,
            most_tokens=case.prompt_tokens, versions=asking.versions, tell=asking.tell,
            second_opinion=model if case.second_opinion else None, fence_key=FENCE_KEY,
        )  # fmt: skip
        playing = service.with_desk(desk)
        return await playing.brief(case.question, language=case.language, history=case.history)

    async def articles(self, case: Case, wanted: Sequence[tuple[str, int]]) -> dict[str, Article]:
        """Return the articles that an answer cites, by id."""
        service = await self.service(case)
        return {id_: await service.article(id_, version=version) for id_, version in wanted}

    async def _read(self, case: Case, key: str) -> Briefings:
        place = Path(self._folder.name) / sha256(key.encode()).hexdigest()[:12]
        other = next(iter(self._services.values()), None)
        lexicon = other.lexicon if other is not None else None
        service = service_for_cases(place / "data", case.today, lexicon)
        await self._open.enter_async_context(service)
        folders = [service.seeds_dir] if case.corpus.seeds else []
        if case.corpus.articles:
            folders.append(_written(case, place / "articles"))
        async for line in service.ingest(folders):
            if line.status is IngestStatus.REFUSED:
                problem = line.reason or f"{line.file} was refused"
                raise case_broken(case.id, problem, field="corpus")
        return service


def corpus_key(case: Case) -> str:
    """Return what makes the corpus of a case: two cases with one key share it."""
    return f"{case.today} {case.corpus.model_dump_json()}"


def _written(case: Case, folder: Path) -> Path:
    """Write the articles of a case as a person would lay them into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for article in case.corpus.articles:
        (folder / article.file).write_text(article.text, encoding="utf-8", errors="surrogatepass")
        row = {"file": article.file, "title": article.title, "publisher": article.publisher,
               "url": article.url}  # fmt: skip
        lines = [f"{k} = {_toml(v)}" for k, v in row.items() if v]
        if article.publisher:
            lines.append('publisher_basis = "stated"')
        lines += _dated(article.published)
        rows.append("[[article]]\n" + "\n".join(lines))
    (folder / "manifest.toml").write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    return folder


def _dated(day: date | None) -> list[str]:
    if day is None:
        return []
    return ['published_basis = "stated"', f"published_from = {day.isoformat()}"]


def _toml(value: str) -> str:
    escaped = "".join(
        c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in value
    )
    return f'"{escaped}"'
