"""Tell the operator that a model fails: each cause once, not with each question.

In:  the error after which the articles' own words came instead
Out: a line in the log: a warning the first time, for those who look closer after that
"""

from __future__ import annotations

import re

import structlog

from mujaz.errors import MujazError
from mujaz.redact import redacted
from mujaz.texts import say_error

_STATUS = re.compile(r"\d{3}(?=: )")  # with which a server's own words begin

_log = structlog.get_logger("mujaz")


class Faults:
    """What has been told of the models of one service."""

    def __init__(self) -> None:
        self._told: set[tuple[str, str, str]] = set()

    def tell(self, error: MujazError, model: str) -> None:
        """Log a failure: what went wrong, and which setting to look at.

        The words of a server differ with every question, so that a cause is known by its kind and
        the server's status.
        """
        detail = str(error.params.get("detail", ""))
        status = _STATUS.match(detail)
        cause = (model, error.code, status[0] if status else "")
        log = _log.info if cause in self._told else _log.warning
        self._told.add(cause)
        log("model-failed", error=error.code, problem=redacted(say_error(error, "en")))
