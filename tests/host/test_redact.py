"""No secret passes into a log: message, arguments, tracebacks, structlog's lines."""

from __future__ import annotations

import io
import logging

import pytest
import structlog

from mujaz import redact
from mujaz.peer import TOKEN
from mujaz.redact import HIDDEN, RedactingFilter, hide, redact_line, redacted


@pytest.fixture
def log() -> tuple[logging.Logger, io.StringIO]:
    """Return a logger whose handler has the filter, and what it writes."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(RedactingFilter())
    logger = logging.Logger("test")
    logger.addHandler(handler)
    return logger, stream


@pytest.mark.parametrize(
    "words",
    [
        f"POST https://api.telegram.org/bot{TOKEN}/getMe",
        f"Bot[token={TOKEN}]",
        f"رمز البوت{TOKEN}",
        f"url=%2Fbot{TOKEN.replace(':', '%3A')}%2F",
        f"x{TOKEN}",
    ],
    ids=["url", "repr", "arabic", "quoted", "glued"],
)
def test_a_token_is_hidden_wherever_it_stands(words: str) -> None:
    """There is no word boundary between "bot" and the first digit."""
    assert TOKEN.split(":")[1] not in redacted(words)
    assert HIDDEN in redacted(words)


@pytest.mark.parametrize("words", ["12:30 موجز", "2026-11-25T22:51:10", "id 123456: خبر"])
def test_times_and_ids_stay(words: str) -> None:
    """Only what has a token's length is one."""
    assert words == redacted(words)


def test_arguments_and_tracebacks_are_cleaned(log: tuple[logging.Logger, io.StringIO]) -> None:
    """The filter sees the record after its arguments, and the text of the exception."""
    logger, stream = log
    logger.info("called %s with %r", f"/bot{TOKEN}/x", {"token": TOKEN})
    try:
        try:
            raise ValueError(f"inner {TOKEN}")
        except ValueError as error:
            raise RuntimeError(f"outer {TOKEN}") from error
    except RuntimeError:
        logger.exception("failed", stack_info=True)
    logger.info("wrong %d", TOKEN)

    assert TOKEN not in stream.getvalue()
    assert "outer ***" in stream.getvalue()


def test_a_named_secret_is_hidden_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """The webhook's secret has no form by which it could be found."""
    monkeypatch.setattr(redact, "_named", set())
    hide("s3cret/of-the hook")

    assert "a *** b ***" == redacted("a s3cret/of-the hook b s3cret%2Fof-the%20hook")


def test_structlog_lines_are_cleaned() -> None:
    """The last processor gets the rendered line, whatever stood in it."""
    stream = io.StringIO()
    logger = structlog.wrap_logger(
        structlog.PrintLogger(stream),
        wrapper_class=structlog.BoundLogger,  # whatever level another test has set
        processors=[structlog.processors.KeyValueRenderer(), redact_line],
    )
    logger.info("event", bot={"token": TOKEN})

    assert "'token': '***'" in stream.getvalue()
