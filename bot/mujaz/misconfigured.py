"""What is wrong with a setting, in both languages.

In:  the name of a setting, what is wrong with it as a code, or pydantic's finding
Out: SettingsError, whose problem is said in the reader's language (texts.say_error)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mujaz.errors import SettingsError
from mujaz.texts import plain

# pydantic's kinds of findings → ours; the name of the bound in its `ctx`
_FINDINGS: Mapping[str, tuple[str, str]] = {
    "literal_error": ("one-of", "expected"),
    "int_parsing": ("whole-number", ""),
    "int_type": ("whole-number", ""),
    "int_from_float": ("whole-number", ""),
    "float_parsing": ("number", ""),
    "decimal_parsing": ("number", ""),
    "bool_parsing": ("yes-no", ""),
    "greater_than_equal": ("least", "ge"),
    "greater_than": ("more", "gt"),
    "less_than_equal": ("most", "le"),
    "string_too_short": ("empty", ""),
    "value_error": ("address", ""),  # the one kind of our own: mujaz.settings._web_address
}


def wrong(name: str, why: str, **values: str | int) -> SettingsError:
    """Return the error for a setting that cannot be used; `why`: the end of its text's key."""
    problem = plain("en", f"wrong-{why}", **values)
    return SettingsError(
        f"{name}={problem}; see .env.example", name=name, problem=problem, why=why, **values
    )


def refused(name: str, finding: Mapping[str, Any]) -> SettingsError:
    """Return the error for a value that pydantic refuses; `finding` is one of its `errors()`."""
    why, bound = _FINDINGS.get(finding["type"], ("otherwise", ""))
    values = {"given": repr(finding["input"])}
    if why == "otherwise":
        values["detail"] = str(finding["msg"])
    elif bound:
        expected = str(finding["ctx"][bound])
        values["bound"] = expected.replace(" or ", ", ").replace("'", "")
    return wrong(name, why, **values)
