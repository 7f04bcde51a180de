"""Recording: from a server on loopback, kept whole or not at all, and what is never kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from mujaz.replay.fixture import Server, read_fixture
from mujaz.replay.record import NotKept, Source
from mujaz.testing import Answer, StubServer
from replay.replay_kit import CASES, Playhouse, lay

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]
KEY = SecretStr("a-key-that-no-file-may-hold")
EMPTY = json.dumps({"answerable": False, "headline": "", "claims": [], "disagreements": []})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with nothing recorded."""
    return lay(tmp_path / "prompts")


@pytest.fixture
def stub() -> Iterator[StubServer]:
    """Return a server whose model finds no answer."""
    with StubServer(always=EMPTY) as server:
        yield server


def source(server: StubServer, *, weak: bool = False) -> Source:
    """Return a model on a server."""
    return Source(
        model="some/model", server=Server(name="stub"), base_url=server.base_url, api_key=KEY,
        date="2026-11-26", weak=weak,
    )  # fmt: skip


def files(folder: Path) -> list[str]:
    """Return what stands in the folder of recordings, temporary files too."""
    return sorted(p.name for p in (folder / "fixtures").rglob("*") if p.is_file())


def test_a_recording_holds_the_exchange_and_no_key(
    house: Playhouse, folder: Path, stub: StubServer
) -> None:
    """The server saw the key; the file has not."""
    [path] = house.record(folder, source(stub), only=["bridge-ar"])

    found = read_fixture(path)
    assert {k.lower(): v for k, v in stub.requests[-1].headers.items()}[
        "authorization"
    ] == f"Bearer {KEY.get_secret_value()}"
    assert KEY.get_secret_value() not in path.read_text(encoding="utf-8")
    assert (found.origin, found.model, found.server.name) == ("recorded", "some/model", "stub")
    assert found.exchanges[0].ms > 0
    assert found.exchanges[0].request.body["messages"][1]["content"].count("جسر الساحل") >= 2
    assert "127.0.0.1" not in path.read_text(encoding="utf-8")
    assert house.play(folder, only=["bridge-ar"]).problems == []


def test_a_reply_that_holds_the_key_is_not_written(house: Playhouse, folder: Path) -> None:
    """A server that echoes what it was sent."""
    reply = json.dumps({**json.loads(EMPTY), "headline": KEY.get_secret_value()})

    with StubServer(always=reply) as server, pytest.raises(NotKept, match="the key of the server"):
        house.record(folder, source(server), only=["bridge-ar"])

    assert files(folder) == []


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer.error(503, "down"), "the server did not answer (model-unavailable)"),
        (Answer.error(401, "no"), "the server did not answer (model-misconfigured)"),
        (Answer.says(EMPTY[:20], finish="length"), "the reply is truncated"),
        (Answer.says(None, refusal="I cannot"), "the reply is refused"),
    ],
)
def test_what_is_no_answer_of_a_model_is_not_kept(
    house: Playhouse, folder: Path, answer: Answer, said: str
) -> None:
    """A filter, a limit or a fault says nothing of a prompt."""
    with StubServer(always=answer) as server, pytest.raises(NotKept) as caught:
        house.record(folder, source(server), only=["bridge-en"])

    assert said in str(caught.value)
    assert files(folder) == []


def test_a_server_that_is_not_there_is_told_from_a_question_that_asks_nobody(
    house: Playhouse, folder: Path, tmp_path: Path
) -> None:
    """The first is mended by starting the server, the second by the case."""
    with StubServer(always=EMPTY) as server:
        gone = source(server)
    off = CASES.replace("Sahel bridge open?", "weather in Paris?")

    with pytest.raises(NotKept, match=r"some/model did not answer \(model-unavailable\)"):
        house.record(folder, gone, only=["bridge-en"])
    with StubServer(always=EMPTY) as server, pytest.raises(NotKept, match="asks: false"):
        house.record(lay(tmp_path / "off", off), source(server), only=["bridge-en"])

    assert server.requests == []
    assert files(folder) == []


def test_a_case_may_ask_for_a_bad_reply_and_a_weak_model_may_give_one(
    house: Playhouse, folder: Path, tmp_path: Path
) -> None:
    """Then it is kept, and marked."""
    asking = lay(
        tmp_path / "asking", CASES.replace("language: en\n", "language: en\n  may_be: [refused]\n")
    )
    refusing = Answer.says(None, refusal="I cannot")

    with StubServer(always=refusing) as server:
        [one] = house.record(asking, source(server), only=["bridge-en"])
        [other] = house.record(folder, source(server, weak=True), only=["bridge-en"])

    assert read_fixture(one).may_be == read_fixture(other).may_be == ("refused",)


def test_a_run_that_dies_leaves_whole_recordings_and_goes_on(
    house: Playhouse, folder: Path
) -> None:
    """The server goes down after two cases; what was recorded stays, and nothing half-written."""
    with (
        StubServer(EMPTY, EMPTY, always=Answer.error(503, "down")) as server,
        pytest.raises(NotKept),
    ):
        house.record(folder, source(server))
    before = files(folder)
    assert len(before) == 2
    assert all(name.endswith(".yaml") for name in before)

    run = house.play(folder)

    assert {p.kind for p in run.problems} == {"missing"}
    assert len(run.problems) == 1


def test_a_new_recording_takes_the_place_of_the_older(
    house: Playhouse, folder: Path, stub: StubServer
) -> None:
    """Prompts that are not asked any more leave no file behind."""
    cited = [{"passage": "P1", "quote": "The builder denied that workers"}]
    claim = {"text": "The Sahel bridge fell.", "kind": "event", "speaker": "", "date": ""}
    claim |= {"citations": cited}
    wrong = json.dumps({**json.loads(EMPTY), "answerable": True, "claims": [claim]})
    with StubServer(wrong, EMPTY) as server:
        house.record(folder, source(server), only=["bridge-en"])
    assert files(folder) == ["some_model-d01c3921--brief@1+repair@1.yaml"]

    house.record(folder, source(stub), only=["bridge-en"])

    assert files(folder) == ["some_model-d01c3921--brief@1.yaml"]
