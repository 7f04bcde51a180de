"""Tell the operator that a model fails: each cause once, not with each question.

In:  the error after which the articles' own words came instead
Out: a line in the log: a warning the first time, for those who look closer after that; how often
     it has failed since it last answered
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

import structlog

from mujaz.accounts import ModelState, Purse
from mujaz.errors import MujazError, SpendingCapped
from mujaz.redact import redacted
from mujaz.texts import say_error

_STATUS = re.compile(r"\d{3}(?=: )")  # with which a server's own words begin

_log = structlog.get_logger("mujaz")


class Faults:
    """What has been told of the models of one service."""

    def __init__(self) -> None:
        self._told: set[tuple[str, str, str]] = set()
        self._last: tuple[MujazError, datetime] | None = None
        self._times = 0

    def well(self) -> None:
        """Note that the model has answered."""
        self._times, self._last = 0, None

    def state(self, model: str, purse: Purse | None) -> ModelState:
        """Return how a model does, beside what it has cost."""
        error, at = self._last or (None, None)
        return ModelState(name=model, purse=purse, failed=self._times, error=error, at=at)

    def tell(self, error: MujazError, model: str) -> None:
        """Log a failure: what went wrong, and which setting to look at.

        The words of a server differ with every question, so that a cause is known by its kind and
        the server's status.
        """
        if not isinstance(error, SpendingCapped):  # then it has not been asked at all
            self._times, self._last = self._times + 1, (error, datetime.now(UTC))
        detail = str(error.params.get("detail", ""))
        status = _STATUS.match(detail)
        cause = (model, error.code, status[0] if status else "")
        log = _log.info if cause in self._told else _log.warning
        self._told.add(cause)
        log("model-failed", error=error.code, problem=redacted(say_error(error, "en")))
