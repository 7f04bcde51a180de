"""Read files into pages.

In:  paths of files and folders
Out: RawPage: the text as it came, and the plain text that is to be cleaned, mapped onto it

A file that cannot become an article is refused with ArticleRefused: its `why` is a word for
programs, its text says what is wrong with which file.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import py3langid

from mujaz.corpus.html import Extracted, extract
from mujaz.errors import ArticleRefused, PathMissing
from mujaz.language.mapped import MappedText
from mujaz.model import Language, Removed

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm"})
MAX_TEXT = 1_000_000  # bytes of text in UTF-8; no article comes near
MAX_HTML = 5_000_000  # bytes of an HTML file: markup and scripts outweigh the text
_HTML_START = re.compile(r"\s*(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)\b", re.I | re.S)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)
_CHARSETS = re.compile(
    r"(?:windows|cp)-?125\d|iso-?8859-?\d+|latin-?1|mac-?arabic|utf-?8|us-?ascii"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"\x1f\x8b",
    b"Rar!",
    b"\xd0\xcf\x11\xe0",
)
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile(r"[؀-ۿݐ-ݿﭐ-﷿ﹰ-ﻼ]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# letters that Persian, Urdu, Pashto, Kurdish and Uyghur use all the time and Arabic does not
_NOT_ARABIC = re.compile(r"[پچژگکیںےہھۀۆۇېەڕڵټډړښڼ]")
_ARABIC_COMMON = frozenset("في من على إلى الى أن ان عن مع هذا التي الذي ما لا كان بعد قد".split())
_ENGLISH_COMMON = frozenset("the of to and in a is that for on with as was at by said from".split())
_SAMPLE = 2_000  # words that the language model is shown
_SHORT = 20  # words below which a language model guesses
_SURE = 0.08  # share of the commonest words in any real text


@dataclass(frozen=True, kw_only=True)
class RawPage:
    """A file as it came: its text, the part of it that is to be cleaned, what it says of itself."""

    file: str
    source: str
    raw: str
    raw_sha256: str
    view: MappedText
    media: Literal["text", "html"]
    language: Language
    title: str = ""
    publisher: str = ""
    url: str = ""
    stated_date: date | None = None
    stated_date_words: str = ""
    left_out: tuple[Removed, ...] = ()


def find_files(paths: Sequence[Path]) -> list[tuple[Path, str]]:
    """Return the files to read, each with the name that people know it by.

    Raises:
        PathMissing: a path is not there.
    """
    found: list[tuple[Path, str]] = []
    for path in paths:
        if path.is_dir():
            found.extend(_below(path))
        elif path.exists() or path.is_symlink():
            found.append((path, path.name))
        else:
            raise PathMissing(f"{path} is not there; check the path", path=str(path))
    return found


def _below(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the articles below a folder, in the order of their names."""
    try:
        inside = sorted(folder.rglob("*"))
    except OSError as exc:
        raise PathMissing(f"{folder} cannot be read: {exc.strerror}", path=str(folder)) from exc
    for path in inside:
        name = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in name.parts)
        readme = path.name.upper().startswith("README")
        if not hidden and not readme and path.suffix.lower() in SUFFIXES and not path.is_dir():
            yield path, name.as_posix()


def source_of(path: Path) -> str:
    """Return the key under which the articles of a file are found again."""
    return str(path.resolve())


def leads_outside(path: Path, file: str, named: Sequence[Path]) -> bool:
    """Return whether a link below a folder leads out of it; a file that is named may be a link."""
    if path in named:
        return False
    folder = path.absolute().parents[len(Path(file).parts) - 1]
    return not path.resolve().is_relative_to(folder.resolve())


def read_page(path: Path, *, file: str) -> RawPage:
    """Return the page in a file.

    Raises:
        ArticleRefused: it cannot be read, or is no text in Arabic or English.
    """
    data = _bytes(path, file)
    if not data.strip():
        raise _refused(file, "empty", "the file is empty")
    if data.startswith(_MAGIC):
        raise _refused(file, "binary", "this is no text file")
    named_html = path.suffix.lower() in {".html", ".htm"}
    raw = _decoded(data, file, may_be_html=named_html or data.lstrip()[:1] == b"<")
    controls = len(_CONTROLS.findall(raw))
    if "\x00" in raw or controls * 200 > len(raw):
        raise _refused(file, "binary", "the file holds control characters; it is no text")
    if named_html or _HTML_START.match(raw[:4000]):
        found = extract(raw, file=file)
        return _page(path, file, raw, found)
    return _page(path, file, raw, None)


def _bytes(path: Path, file: str) -> bytes:
    try:
        if path.is_dir():
            raise _refused(file, "unreadable", "this is a folder, not a file")
        if path.exists() and not path.is_file():
            raise _refused(file, "unreadable", "this is no regular file")
        with path.open("rb") as stream:
            data = stream.read(MAX_HTML + 1)
    except OSError as exc:
        reason = exc.strerror or type(exc).__name__
        raise _refused(file, "unreadable", f"the file cannot be read: {reason}") from exc
    if len(data) > MAX_HTML:
        raise _refused(file, "oversized", f"the file is larger than {MAX_HTML:,} bytes")
    return data


def _page(path: Path, file: str, raw: str, found: Extracted | None) -> RawPage:
    view = found.view if found else MappedText.of(raw)
    size = len(view.text.encode("utf-8", "surrogatepass"))
    if size > MAX_TEXT:
        raise _refused(file, "oversized", f"{size:,} bytes of text; the limit is {MAX_TEXT:,}")
    if not _WORD.search(view.text):
        raise _refused(file, "no-words", "the file holds no words")
    return RawPage(
        file=file,
        source=source_of(path),
        raw=raw,
        raw_sha256=hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest(),
        view=view,
        media="html" if found else "text",
        language=detect(view.text, file=file),
        title=found.title if found else "",
        publisher=found.publisher if found else "",
        url=found.url if found else "",
        stated_date=found.stated_date if found else None,
        stated_date_words=found.stated_date_words if found else "",
        left_out=found.left_out if found else (),
    )


def _decoded(data: bytes, file: str, *, may_be_html: bool) -> str:
    """Return the text: UTF-8, UTF-16, a charset that HTML declares, or a Windows charset."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as exc:
            raise _damaged(file, "UTF-16", exc.start) from exc
    if b"\x00" in data:
        if text := _unmarked_utf16(data):
            return text
        raise _refused(file, "binary", "the file holds NUL bytes; it is no text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        start = exc.start + (3 if data.startswith(codecs.BOM_UTF8) else 0)
        declared = _CHARSET.search(data[:4096]) if may_be_html else None
        if declared and (text := _as_declared(data, declared.group(1).decode("ascii"))):
            return text
        for charset, reads in (("cp1256", _reads_as_arabic), ("cp1252", _reads_as_english)):
            legacy = data.decode(charset, "replace")
            if "\ufffd" not in legacy and reads(legacy):
                return legacy
        raise _damaged(file, "UTF-8", start) from exc


def _as_declared(data: bytes, charset: str) -> str:
    name = charset.lower()
    if not _CHARSETS.fullmatch(name) or "utf" in name:
        return ""
    try:
        return data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return ""


def _reads_as_arabic(text: str) -> bool:
    """Return whether bytes read as windows-1256 give Arabic, and not chance letters."""
    words = _WORD.findall(text)
    letters = _ARABIC.findall(text)
    common = sum(1 for word in words if word in _ARABIC_COMMON or word.startswith(("ال", "وال")))
    foreign = len(re.findall(r"[À-ÿƒ‰†‡ŒœپچژگکھںےہٹڈڑÙØ]", text))
    return bool(words) and common >= len(words) * 0.15 and foreign * 20 < len(letters)


def _reads_as_english(text: str) -> bool:
    """Return whether bytes read as windows-1252 give English: few letters with marks, if any."""
    words = _WORD.findall(text)
    common = sum(1 for word in words if word.lower() in _ENGLISH_COMMON)
    marked = sum(1 for char in text if char.isalpha() and not char.isascii())
    joined = re.search(r"[A-Za-z][€‚„†‡ˆ‰‹›¦§¬¶][a-z]|[ÃÂâØÙ][^A-Za-z]", text)  # broken UTF-8
    return common >= len(words) * _SURE * 2 and marked * 50 < len(text) and joined is None


def _unmarked_utf16(data: bytes) -> str:
    """Return UTF-16 text without its mark, where one order of bytes gives Arabic or English."""
    if len(data) % 2:
        return ""
    for charset in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(charset)
        except UnicodeDecodeError:
            continue
        known = len(_ARABIC.findall(text)) + sum(1 for char in text if " " <= char < "\x7f")
        known += sum(1 for char in text if char in "\r\n\t«»“”‘’–—…،؛؟")
        if known >= len(text) * 0.95 and (_reads_as_arabic(text) or _reads_as_english(text)):
            return text
    return ""


def detect(text: str, *, file: str) -> Language:
    """Return the language of a page.

    Raises:
        ArticleRefused: it is neither Arabic nor English.
    """
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    words = _WORD.findall(text)
    letters = sum(len(word) for word in words)
    if (arabic + latin) * 2 < letters:
        raise _foreign(file, "")
    if arabic * 3 >= latin * 2:
        return _is_arabic(text, words, file)
    return _is_english(text, words, file)


def _is_arabic(text: str, words: list[str], file: str) -> Language:
    script = [word for word in words if _ARABIC.match(word)]
    letters = sum(len(word) for word in script)
    foreign = len(_NOT_ARABIC.findall(text))
    common = sum(1 for word in script if word in _ARABIC_COMMON)
    if foreign * 50 < letters and (len(script) < _SHORT or common >= len(script) * 0.04):
        return "ar"
    named = str(py3langid.classify(" ".join(script[:_SAMPLE]))[0])
    # pages typed on Persian keyboards write ک and ی in Arabic words; the commonest words tell
    if named == "ar" or (foreign * 50 < letters and named != "fa"):
        return "ar"
    raise _foreign(file, named)


def _is_english(text: str, words: list[str], file: str) -> Language:
    latin = [word for word in words if _LATIN.match(word)]
    common = sum(1 for word in latin if word.lower() in _ENGLISH_COMMON)
    if common >= len(latin) * _SURE * 2:
        return "en"
    named = str(py3langid.classify(" ".join(latin[:_SAMPLE]))[0])
    if named == "en" or (len(latin) < _SHORT and common >= len(latin) * _SURE):
        return "en"
    raise _foreign(file, named)


def _foreign(file: str, named: str) -> ArticleRefused:
    seems = f" (it seems to be {named!r})" if named else ""
    return _refused(file, "language", f"the text is neither Arabic nor English{seems}")


def _damaged(file: str, encoding: str, offset: int) -> ArticleRefused:
    return ArticleRefused(
        f"{file}: damaged: byte {offset} is not valid {encoding}",
        why="damaged", file=file, offset=offset,
    )  # fmt: skip


def _refused(file: str, why: str, reason: str) -> ArticleRefused:
    return ArticleRefused(f"{file}: {reason}", why=why, file=file)
