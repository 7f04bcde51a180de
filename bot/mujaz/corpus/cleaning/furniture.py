"""Name what a single line of a page is, when it is not the article.

In:  a Line, the phrase families, and where in the page the line stands
Out: the family's name, or "" for a line that may be the article
"""

from __future__ import annotations

import re
from functools import cached_property

from mujaz.corpus.cleaning.lines import Line
from mujaz.corpus.phrases import Family, Phrases, count_words, pattern

_DIGIT = re.compile(r"\d")
_LATIN_NAME = r"(?:[A-Z][\w'’.-]+|de|van|von|al|bin|der|la|el|di)"
_BY = re.compile(rf"(?:By|BY|by) {_LATIN_NAME}(?:(?:,? and|,|&|\|)? ?{_LATIN_NAME}){{0,9}}\.?\Z")
_NAME_LINE = re.compile(
    r"(?:[A-Z][\w'’.-]+ ){1,3}[A-Z][\w'’.-]+"
    r"(?:(?: and |, | & |\s*\|\s*)(?:[A-Z][\w'’.-]+ ?){1,4})*\Z"
)
_WROTE = re.compile(
    r"(?:كتب|كتبت|بقلم|ترجمه|اعداد|تحرير|حوار|متابعه) (?:\w+[ ,]*){1,4}(?:[-|/(] ?.{2,30})?\Z"
)
_ARABIC_NAME = re.compile(r"[ء-يـ]+(?: [ء-يـ]+){1,3}\Z")
_HASHTAGS = re.compile(r"(?:#[\w.-]+[\s,،|]*)+\Z")
_URL_LINE = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_SIGNS = re.compile(r"[\W_]+\Z")
_CRUMBS = re.compile(r"[^>»›/|\\]{2,40}(?: ?[>»›] ?[^>»›/|\\]{2,60}){2,}\Z")
_ROLE = re.compile(
    r"(?:[\w'’-]+ ){0,4}(?:correspondent|reporter|editor|writer|bureau chief|analyst|columnist)\Z"
    r"|(?:مراسله?|محرره?|كاتبه?|صحفيه?|باحثه?)(?: \w+){0,4}\Z"
)
_MENU = re.compile(r"\s{2,}|\s[|·•/]\s|\t")
_CREDIT_END = re.compile(
    r"(?:[(\[][^()\[\]]{2,70}[)\]]|/ ?[\w ]{2,30}"
    r"|\b(?:getty images|reuters|afp|ap|epa|رويترز|غيتي))\W*\Z"
)
_NAME_IN_PLACE = re.compile(r"(?:[A-Z][\w'’.-]+ ){2,4}in (?:[A-Z][\w'’.-]+ ?){1,3}\Z")
_MAKERS = re.compile(
    r"[(\[](?:اعداد|تغطيه|تحرير|شارك|ساهم|reporting|additional reporting|writing|editing)(?!\w)"
)
_STAMP = re.compile(r"[\d\W]*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[\d\WTZ]*\Z")
_QUOTES = re.compile(r"[\"“”«»]")
_LONGEST = 300  # characters of a line that is told by its shape
_DATE_LIKE = re.compile(
    r"\d{1,4}\s?[/.:-]\s?\d{1,2}|\b(?:19|20)\d\d\b|\d{1,2} ?(?:am|pm)\b"
    r"|\d (?:\w+ )?(?:ago)|(?:منذ|قبل) \d"
)
# a label that may also open a headline or a sentence: what follows it must be short
_SHORT_CONTENT = {"byline": 6, "source": 7, "caption": 45, "section_label": 8}
# words of a full sentence that begins as such a line does: «شارك عبر الفيديو وزراء…»
_CLAUSE = {
    "share": 7,
    "navigation": 7,
    "date_line": 12,
    "date_update": 12,
    "byline": 7,
    "section_label": 8,
}
_LEAD_LABELS = frozenset({"source", "caption", "byline"})


class Furniture:
    """Tells furniture lines from lines of the article."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self._families = tuple(phrases.of("line"))

    @cached_property
    def _agency_line(self) -> re.Pattern[str]:
        names = [
            *self.phrases.get("agency", "name").names,
            *self.phrases.get("place", "name").names,
        ]
        one = "|".join(sorted((pattern(n) for n in names), key=len, reverse=True))
        return re.compile(rf"(?:(?:{one})(?:\W+|\Z)(?:و|and )?){{1,5}}\Z")

    @cached_property
    def _credited(self) -> re.Pattern[str]:
        names = self.phrases.get("agency", "name").names
        one = "|".join(sorted((pattern(n) for n in names), key=len, reverse=True))
        return re.compile(rf"\S [(\[](?:[^()]{{0,30}}[ -])?(?:{one})(?:[ -][^()]{{0,20}})?[)\]]\Z")

    def name(self, line: Line, *, first: bool, lead: bool) -> str:
        """Return the family of the line.

        Args:
            line: The line.
            first: Nothing of the article has been met yet, so it may be the title.
            lead: No paragraph of the article has been met yet.
        """
        if _SIGNS.match(line.text):
            return "ornament"
        if _HASHTAGS.match(line.text):
            return "tags"
        if _URL_LINE.match(line.text):
            return "link"
        for family in self._families:
            if family.matches(line.bare, line.words) and self._sure(family, line, first=first):
                return family.name
        return self._by_shape(line, first=first, lead=lead)

    def _sure(self, family: Family, line: Line, *, first: bool) -> bool:
        """Check what the words alone do not show."""
        if line.stop and line.words > _CLAUSE.get(family.name, 999):
            return False
        if family.name in {"follow", "newsletter"} and line.stop and _QUOTES.search(line.text):
            return False  # somebody's words
        if family.name in {"date_line", "date_update"}:
            relative = count_words(line.bare) <= 6 and family.name == "date_update"
            return _DATE_LIKE.search(line.bare) is not None or (
                relative and bool(_DIGIT.search(line.bare))
            )
        label = family.label(line.bare)
        content = count_words(line.bare[label:]) if label is not None else 0
        if content > _SHORT_CONTENT.get(family.name, 99):
            return False
        if (
            label is not None
            and content
            and family.name in _LEAD_LABELS
            and line.stop
            and content > 3
        ):
            return family.name == "caption"
        if first and content > 3 and family.name in _LEAD_LABELS:
            return False  # «مصدر: …», "Video: …" open headlines too
        if family.name == "caption" and line.words > 6 and label is None:
            return _CREDIT_END.search(line.key) is not None
        return True

    def _by_shape(self, line: Line, *, first: bool, lead: bool) -> str:
        if len(line.text) > _LONGEST:
            return ""
        if _STAMP.match(line.text):
            return "date_line"
        if line.words <= 40 and _MAKERS.match(line.key):
            return "credits"
        if not line.stop and line.words <= 20 and self._credited.search(line.key):
            return "caption"
        if lead and not first and line.words <= 7 and _NAME_IN_PLACE.match(line.text):
            return "byline"
        if line.words <= 14 and _BY.match(line.text.replace("*", "")):
            return "byline"
        if line.words <= 8 and self._agency_line.match(line.bare):
            return "byline"
        if (
            not line.stop
            and line.words <= 7
            and _WROTE.match(line.bare)
            and (lead or ":" in line.bare)
        ):
            return "byline"
        if lead and not first and line.words <= 5 and not line.stop and _ROLE.match(line.bare):
            return "byline"
        if lead and line.words <= 24 and not line.stop and self._is_menu(line.text):
            return "navigation"
        if lead and line.words <= 14 and not line.stop and _CRUMBS.match(line.text):
            return "navigation"
        return ""

    @staticmethod
    def _is_menu(text: str) -> bool:
        items = [item for item in _MENU.split(text) if item]
        return len(items) >= 3 and all(len(item.split()) <= 3 for item in items)

    @staticmethod
    def person(line: Line) -> bool:
        """Return whether the line could be nothing but a person's name."""
        if line.stop or not 2 <= line.words <= 4:
            return False
        return bool(_NAME_LINE.match(line.text) or _ARABIC_NAME.match(line.key))
