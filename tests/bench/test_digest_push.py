"""The push bench counts what the server's log says, and nothing that flatters the bot."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:  # `python -m pytest` has it, the command `pytest` has not
    sys.path.append(str(ROOT))

from bench.digest_push import Call, Run, _of_push, _of_questions, most_in_a_second  # noqa: E402
from bench.digest_push_parts import CROWD_FROM, PROBES_FROM  # noqa: E402

DUE = 1000.0


def sent(chat: int, late: float, words: str = "x", *, status: int = 200) -> Call:
    """Return a message to somebody of the crowd."""
    return Call(DUE + late, "sendMessage", CROWD_FROM + chat, status, status == 200, words)


@pytest.mark.parametrize(
    ("times", "most"),
    [
        ([], 0), ([5.0], 1), ([0.0, 1.0], 1), ([0.0, 0.999], 2), ([3.0, 1.0, 2.5], 2),
        ([n / 32 for n in range(100)], 32), ([0.9] * 20 + [1.1] * 20, 40),
    ],
)  # fmt: skip
def test_a_second_is_any_second(times: list[float], most: int) -> None:
    """Not one that the clock happens to count; the order of the log does not matter."""
    assert most == most_in_a_second(times)


def test_what_was_lost_doubled_early_and_refused_is_counted() -> None:
    """A refused call reaches nobody, another part is no copy, a resend is one."""
    run = Run(due=DUE)
    run.calls = [
        sent(0, 1.0), sent(0, 1.1, "part 2"), sent(0, 60.0), sent(1, -0.5),
        sent(2, 2.0, status=429),
    ]  # fmt: skip
    found = {f.key: f.value for f in _of_push(run, 4)}

    counted = {key: found[key] for key in ("sent", "lost", "twice", "early", "refused")}
    assert {"sent": 2, "lost": 2, "twice": 1, "early": 1, "refused": 1} == counted
    assert (1.0, 2) == (found["late_max_s"], found["most_per_s"])


def test_an_answer_counts_from_its_own_question() -> None:
    """What was said before is no answer to it, and no answer is no quick one."""
    one, other = PROBES_FROM, PROBES_FROM + 1
    run = Run(due=DUE, asked=[(DUE - 5, one), (DUE + 10, one), (DUE + 11, other)])
    run.calls = [
        Call(DUE - 4, "sendMessage", one, 200, True, "a"),
        Call(DUE + 10.1, "sendMessageDraft", one, 200, True, "b"),
        Call(DUE + 10.5, "sendMessage", one, 200, True, "b"),
        Call(DUE + 11.5, "sendMessage", other, 429, False, "c"),
    ]
    found = {f.key: f.value for f in _of_questions(run)}

    assert (1, 1) == (found["questions"], found["unanswered"])
    assert (1000.0, 500.0) == (found["answer_calm_max_ms"], found["answer_push_max_ms"])
