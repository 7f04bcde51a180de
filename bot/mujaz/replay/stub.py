"""A server that speaks OpenAI's Chat Completions from a script, on loopback.

In:  answers (texts, faults, or functions of the request)
Out: an address for OPENAI_BASE_URL; what was asked stays in `requests`

    with StubServer(Answer.says('{"answerable": false, …}')) as server:
        run("mujaz", "brief", "…", MUJAZ_MODEL="stub", OPENAI_BASE_URL=server.base_url)

By hand: python -m mujaz.testing.server FILE --port 8080
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer of the server, with its faults."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    seconds_before: float = 0.0
    seconds_between: float = 0.0  # bytes come one by one, this far apart
    cut_at: int | None = None  # so many bytes of the body, then the connection ends
    hangs_up: bool = False  # no answer at all

    @classmethod
    def says(
        cls, text: str | None, *, usage: Mapping[str, Any] | None = None, finish: str = "stop",
        refusal: str | None = None, model: str = "stub",
    ) -> Answer:  # fmt: skip
        """Return the answer of a model that says this."""
        message = {"role": "assistant", "content": text, "refusal": refusal}
        document: dict[str, Any] = {
            "id": "chatcmpl-stub", "object": "chat.completion", "created": 0, "model": model,
            "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        }  # fmt: skip
        if usage is not None:
            document["usage"] = usage
        return cls.of(document)

    @classmethod
    def of(cls, document: object, **more: Any) -> Answer:
        """Return an answer with a JSON document."""
        return cls(body=json.dumps(document, ensure_ascii=False), **more)

    @classmethod
    def error(cls, status: int, message: str, *, code: str | None = None, **more: Any) -> Answer:
        """Return an error as OpenAI words it."""
        error = {"message": message, "type": code, "param": None, "code": code}
        return cls.of({"error": error}, status=status, **more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request as it came."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the messages, in order."""
        return tuple(str(m["content"]) for m in self.body.get("messages", ()))


Scripted = str | Answer | Callable[[Asked], str | Answer]


class StubServer:
    """A scripted server on 127.0.0.1, in threads of its own, from `with` to its end.

    The answers are given in order; then `always`, or 503 without it. It lists `models`.
    """

    def __init__(
        self, *answers: Scripted, always: Scripted | None = None,
        models: Sequence[str] = ("stub",), port: int = 0,
    ) -> None:  # fmt: skip
        self._answers = list(answers)
        self._always = always
        self._models = models
        self._one = threading.Lock()
        self.requests: list[Asked] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", port), _handler_of(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )

    @property
    def base_url(self) -> str:
        """The address for OPENAI_BASE_URL."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def wait(self) -> None:
        """Serve until the process is told to end."""
        self._thread.join()

    def listing(self) -> Answer:
        """Return the answer to a request for the list of models."""
        data = [{"id": name, "object": "model", "created": 0, "owned_by": "stub"}
                for name in self._models]  # fmt: skip
        return Answer.of({"object": "list", "data": data})

    def answer(self, asked: Asked) -> Answer:
        """Return the next answer of the script."""
        with self._one:
            self.requests.append(asked)
            scripted = self._answers.pop(0) if self._answers else self._always
        if scripted is None:
            return Answer.error(503, "the script has ended")
        answer = scripted(asked) if callable(scripted) else scripted
        return (
            answer
            if isinstance(answer, Answer)
            else Answer.says(answer, usage=_usage(asked, answer))
        )


def _usage(asked: Asked, text: str) -> Mapping[str, Any]:
    """Return words counted for tokens."""
    prompt, completion = sum(len(t.split()) for t in asked.texts), len(text.split())
    return {
        "prompt_tokens": prompt, "completion_tokens": completion,
        "total_tokens": prompt + completion, "prompt_tokens_details": {"cached_tokens": 0},
    }  # fmt: skip


def _handler_of(stub: StubServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found = self.path.endswith("/models")
            self._send(stub.listing() if found else Answer.error(404, f"no {self.path}"))

        def do_POST(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            body = json.loads(self.rfile.read(length) or b"{}")
            if not self.path.endswith("/chat/completions"):
                self._send(Answer.error(404, f"no {self.path}"))
                return
            self._send(stub.answer(Asked(path=self.path, headers=dict(self.headers), body=body)))

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

        def _send(self, answer: Answer) -> None:
            time.sleep(answer.seconds_before)
            self.close_connection = answer.hangs_up or answer.cut_at is not None
            if answer.hangs_up:
                return
            body = answer.body.encode()
            headers = {"Content-Type": "application/json", "Content-Length": str(len(body))}
            self.send_response(answer.status)
            for name, value in (headers | dict(answer.headers)).items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self._write(body[: answer.cut_at], answer.seconds_between)
            except OSError:
                self.close_connection = True  # whoever asked has gone

        def _write(self, body: bytes, seconds_between: float) -> None:
            if not seconds_between:
                self.wfile.write(body)
                return
            for n in range(len(body)):
                self.wfile.write(body[n : n + 1])
                time.sleep(seconds_between)

    return Handler
