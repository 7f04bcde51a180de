"""The wire of one case: what goes over HTTP is recorded, or comes from a fixture.

In:  exchanges to play, or none to record
Out: to the client what a server has sent; vcrpy's error where no exchange fits

vcrpy stands between the client and the network. In replay it lets nothing through: a request that
no exchange answers never leaves the process. Requests match by method, path and the whole body;
the host, headers, timeouts and retries change no answer, so they do not count. Paths count from
the root of the API, wherever a server has it; no address and no query is kept: it may hold a key.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import vcr
from vcr.persisters.filesystem import CassetteNotFoundError
from vcr.request import Request as Wire

from mujaz.replay.fixture import Exchange, Request, Response

_KEPT = frozenset({"content-type", "retry-after", "x-request-id"})  # all other headers are dropped
_ORIGIN = "http://replay.invalid"  # hosts are not compared


class Tape:
    """The exchanges of one case: played from a fixture, or recorded."""

    def __init__(self, exchanges: Sequence[Exchange] = (), *, prompt: Callable[[], str]) -> None:
        self._played = tuple(exchanges)
        self._prompt = prompt  # which one is being asked
        self.asked: list[tuple[str, Request]] = []  # what went out, in order
        self.recorded: list[Exchange] = []
        self.unused: list[int] = []  # positions of exchanges that nobody asked for
        self._since = 0.0
        self._answered = True  # the next request is a new one, if only another try
        self._live = False  # vcrpy calls the hooks for what it loads too

    @contextmanager
    def playing(self) -> Iterator[None]:
        """Answer every request from the exchanges; nothing reaches the network."""
        with self._cassette("none") as cassette, self._listening():
            yield
        self.unused = [n for n in range(len(self._played)) if not cassette.play_counts[n]]

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Let requests through and keep what comes."""
        with self._cassette("all"), self._listening():
            yield

    @contextmanager
    def _listening(self) -> Iterator[None]:
        self._live = True
        try:
            yield
        finally:
            self._live = False

    def _cassette(self, mode: str) -> Any:
        recorder = vcr.VCR(
            record_mode=mode, match_on=["exchange"], decode_compressed_response=True,
            before_record_request=self._note_request, before_record_response=self._note_time,
        )  # fmt: skip
        recorder.register_matcher("exchange", _same)
        recorder.register_persister(self)
        return recorder.use_cassette("tape")

    def _note_request(self, wire: Any) -> Any:
        if not self._live:
            return wire
        request = _request(wire)
        if not self.asked or self.asked[-1] != (self._prompt(), request):
            self.asked.append((self._prompt(), request))
            self._answered = True
        if self._answered:  # vcrpy asks once more when the response has come
            self._since, self._answered = time.perf_counter(), False
        return wire

    def _note_time(self, response: Any) -> Any:
        if not self._live:
            return response
        self._answered = True
        self.recorded.append(
            Exchange(
                prompt=self._prompt(), ms=round((time.perf_counter() - self._since) * 1000, 1),
                request=self.asked[-1][1], response=_response(response),
            )
        )  # fmt: skip
        return response

    # What vcrpy asks of a persister

    def load_cassette(self, cassette_path: str, serializer: object) -> tuple[list[Any], list[Any]]:
        """Return the exchanges as vcrpy has them."""
        if not self._played:
            raise CassetteNotFoundError
        requests = [
            Wire(e.request.method, _ORIGIN + e.request.path, _body(e.request.body), {})
            for e in self._played
        ]
        return requests, [_played(e.response) for e in self._played]

    @staticmethod
    def save_cassette(cassette_path: str, cassette_dict: object, serializer: object) -> None:
        """Keep nothing: a fixture is written once its case is done."""


def _same(live: Any, stored: Any) -> bool:
    one, other = _request(live), _request(stored)
    same = (one.method, one.body, tail(one.path)) == (other.method, other.body, tail(other.path))
    return same  # never `assert`: python -O would let everything match


def _request(wire: Any) -> Request:
    path = tail(urlsplit(wire.uri).path)
    body = wire.body or b"{}"
    if hasattr(body, "read"):
        body = body.read()
    return Request(method=wire.method, path=path, body=json.loads(body))


def tail(path: str) -> str:
    """Return a path from the root of the API on: `/chat/completions`."""
    return "/" + "/".join(path.strip("/").split("/")[-2:])


def _body(body: Mapping[str, Any]) -> bytes:
    return json.dumps(dict(body), ensure_ascii=False).encode()


def _response(response: Mapping[str, Any]) -> Response:
    raw: bytes = response["body"]["string"]
    headers = {k.lower(): v[0] for k, v in response["headers"].items() if k.lower() in _KEPT}
    status = response["status"]["code"]
    text = raw.decode("utf-8", "replace")
    try:
        body = json.loads(raw)
        json.dumps(body, ensure_ascii=False).encode()  # a lone surrogate stays as it was escaped
    except ValueError:
        return Response(status=status, headers=headers, text=text)
    return Response(status=status, headers=headers, body=body)


def _played(response: Response) -> dict[str, Any]:
    raw = json.dumps(response.body) if response.text is None else response.text
    return {
        "status": {"code": response.status, "message": ""},
        "headers": {name: [value] for name, value in response.headers.items()},
        "body": {"string": raw.encode()},
    }
