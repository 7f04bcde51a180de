"""Read from removed lines what they state: publisher, distributor, date.

In:  the removed stretches of an article
Out: names and words, as they stand there
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.corpus.cleaning.outlets import names_an_outlet
from mujaz.corpus.phrases import Phrases, count_words
from mujaz.language.fold import fold_key
from mujaz.model import Removed

_LABEL_END = re.compile(r"[:：|]\s*|\s[-–—]\s")
_JOINED = re.compile(r"\s*[+،,؛;|/]\s*|\s+[-–—]\s+")
_URL = re.compile(r"\(?https?://\S+|\(?www\.\S+")
_NAMED_BY_URL = re.compile(r"([\w&.-]+) ?\((?:https?://|www\.)", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)")
_MAX_NAME = 6  # words in an outlet's name
_RIGHTS = re.compile(
    r"\(c\)|copyright|all rights reserved|(?:(?:جميع|كل|كافة) )?الحقوق محفوظة(?: لـ?)?"
    r"|حقوق (?:النشر|الطبع)(?: والنشر)?(?: محفوظة)?(?: لـ?)?|محفوظة(?: لـ?)?",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\d{4}(?:\s?[-–]\s?\d{2,4})?")
_LEGAL = re.compile(
    r"[\s,]+(?:ltd|llc|inc|plc|gmbh|fz|fze|co|corp|limited|s\.?a\.?"
    r"|ش\.?\s?م\.?\s?[ملحع]\.?)\.?\Z",
    re.IGNORECASE,
)


def stated_publisher(removed: Sequence[Removed], phrases: Phrases) -> tuple[str, str, str]:
    """Return (publisher, the words that state it, distributor)."""
    publisher = words = distributor = ""
    generic = {fold_key(n) for n in phrases.get("source_generic", "name").names}
    for item in removed:
        if item.why == "source" and not publisher:
            name = _first_name(item.text, generic)
            if name:
                publisher, words = name, item.text
        elif item.why == "distributor" and not distributor:
            named = _NAMED_BY_URL.search(item.text)
            distributor = named.group(1) if named else ""
    if not publisher:
        publisher, words = _masthead(removed)
    return publisher, words, distributor or _agency(removed, phrases)


def _masthead(removed: Sequence[Removed]) -> tuple[str, str]:
    """Return the outlet at the head of its page, the holder of the rights, or a byline's outlet."""
    for item in removed:
        if item.why == "masthead":
            return item.text, item.text
    for item in removed:
        told = item.why in {"copyright", "comments"} and "©" in item.text
        if told and (name := rights_holder(item.text)):
            return name, item.text
    for item in removed:
        if item.why == "byline" and names_an_outlet(fold_key(item.text)):
            return item.text, item.text
    return "", ""


def rights_holder(line: str) -> str:
    """Return whose rights a line with © reserves; "" where it names nobody."""
    bare = _YEARS.sub(" ", _RIGHTS.sub(" ", line)).replace("©", " ")
    first = re.split(r"[.|،؛;\n](?:\s|\Z)|\s[-–—]\s", " ".join(bare.split()).strip(" .,-–—|"))[0]
    name = _LEGAL.sub("", first.strip(" .,-–—|")).strip(" .,-–—|")
    return name if name and count_words(fold_key(name)) <= _MAX_NAME else ""


def _first_name(line: str, generic: set[str]) -> str:
    label = _LABEL_END.search(line)
    content = line[label.end() :] if label else ""
    bare = _URL.sub("", content).strip(" .:()[]-–—")
    for name in _JOINED.split(bare):
        trimmed = name.strip(" .")
        if (
            trimmed
            and fold_key(trimmed) not in generic
            and count_words(fold_key(trimmed)) <= _MAX_NAME
        ):
            return trimmed
    host = _HOST.search(content) if not bare else None
    return host.group(1) if host else ""


def _agency(removed: Sequence[Removed], phrases: Phrases) -> str:
    """Return the agency that a byline of its own names."""
    agencies = {fold_key(n) for n in phrases.get("agency", "name").names}
    generic = {fold_key(n) for n in phrases.get("source_generic", "name").names}
    for item in removed:
        if item.why == "byline":
            for part in re.split(r"\s*[-–—|/(),،:]\s*", item.text):
                key = fold_key(part)
                if key in agencies and key not in generic:
                    return part.strip()
    return ""


def stated_date(removed: Sequence[Removed]) -> str:
    """Return the words that date the article: of publication before those of an update."""
    for why in ("date_line", "date_update"):
        for item in removed:
            if item.why == why:
                return item.text
    return ""
