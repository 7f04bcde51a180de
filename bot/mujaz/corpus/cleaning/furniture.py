"""Name what a single line of a page is, when it is not the article.

In:  a Line, the phrase families, and where in the page the line stands
Out: the family's name, or "" for a line that may be the article
"""

from __future__ import annotations

import re
from functools import cached_property

from mujaz.corpus.cleaning.clauses import tense
from mujaz.corpus.cleaning.lines import Line
from mujaz.corpus.phrases import Family, Phrases, count_words, pattern
from mujaz.language.fold import fold_key
from mujaz.language.tables import function_words

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
_NOTED_END = re.compile(r"\S [(\[][^()\[\]\d]{2,30}[)\]]\Z")
_STAMP = re.compile(r"[\d\W]*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[\d\WTZ]*\Z")
_QUOTES = re.compile(r"[\"“”«»]")
_APART = re.compile(r"[|·•/()،,]|\s[-–—]+(?:\s|\Z)")
_WORDS = re.compile(r"[^\W_]+(?:[.:][^\W_]+)*")
_DASHES = re.compile(r"\s[-–—]\s")
_PLACE_AND_NAME = re.compile(r"([^\d|/–—:.!?؟،,]{2,30}?)\s[-–—|/]\s([^\d|/–—:.!?؟،,]{2,40})\Z")
_DAY_AND_MONTH = re.compile(
    r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?[^\W\d_]{3,}|[^\W\d_]{3,}\.? \d{1,2}(?!\d)"
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"
)
_ANSWERED = 60  # words at most of a paragraph that tells what somebody says of himself
_REPORTS = re.compile(  # what an outlet never writes of itself below a story
    r"\b(?:said|told|added|denied|insisted|argued|replied|rejected|countered|stressed)\b"
    r"|(?:^|\s)[وف]?(?:قال|قالت|قالوا|اضاف|اضافت|اكد|اكدت|نفي|نفت|رفض|رفضت|رد|ردت|صرح|صرحت|اوضح|اوضحت"
    r"|شدد|شددت|اعتبر|اعتبرت|ذكر|ذكرت|اعلن|اعلنت)\s(?!\w+\sالتحرير)"
)
_OF_THE_PAGE = re.compile(  # what a distributor is not responsible for
    r"\b(?:this|the) (?:press release|article|website|page|site|publication)\b"
    r"|\b(?:هذا|هذه) (?:البيان|المحتوي|المقال|الماده|المنشور|الموقع|الصفحه)\b"
)
_DATED_WORDS = 18  # words of a line that only says where, when and who
_NAMES = 7  # of which so many may be names
_REACH = re.compile(r"@\w|\bfollow\b|[\w.+-]+@[\w-]+\.", re.IGNORECASE)
_ABOUT_AUTHOR = re.compile(
    rf"(?:{_LATIN_NAME} ){{2,4}}(?:is|covers|reports|writes|works) (?:an?|the|on|about|for|from)\b"
)
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
_SENTENCE = 6  # words behind which a full stop ends a sentence, and no line of a page's head
_LEAD_LABELS = frozenset({"source", "caption", "byline"})


def _answers(key: str) -> bool:
    """Tell whether somebody of the story says that he is not responsible, for what he did."""
    return _REPORTS.search(key) is not None and _OF_THE_PAGE.search(key) is None


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

    @cached_property
    def _date_words(self) -> frozenset[str]:
        """Words that dates, hours and their names are made of."""
        found: set[str] = set()
        for name in ("date_line", "date_update"):
            family = self.phrases.get(name, "line")
            for phrase in (*family.only, *family.labels):
                found.update(w for w in fold_key(phrase).split() if "#" not in w)
        return frozenset(found)

    @cached_property
    def _function_words(self) -> frozenset[str]:
        words = function_words().get("stop", frozenset())
        return words - {"in", "by", "and", "on", "at", "for", "of", "الي", "في", "من", "علي"}

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
        if family.name == "distributor" and line.words <= _ANSWERED and _answers(line.key):
            return False  # a party of the story answers: it says that it is not responsible
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
        if lead and not first and self._is_dated(line):
            return "date_line"
        if lead and not first and self._is_place_and_name(line):
            return "byline"
        if line.words <= 30 and _ABOUT_AUTHOR.match(line.text) and _REACH.search(line.text):
            return "credits"
        if line.words <= 40 and _MAKERS.match(line.key):
            return "credits"
        if not line.stop and line.words <= 20 and self._credited.search(line.key):
            return "caption"
        if (
            lead
            and not first
            and not line.stop
            and line.words <= 14
            and _NOTED_END.search(line.key)
        ):
            return "caption"  # a line above the body that ends "(archive)", "(picture service)"
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
        if len(items) < 3:
            items = _DASHES.split(text)
            return len(items) >= 4 and all(len(item.split()) <= 2 for item in items)
        return all(len(item.split()) <= 3 for item in items)

    def _is_dated(self, line: Line) -> bool:
        """Return whether a line only says when, where and by whom."""
        if line.words > _DATED_WORDS or not _DIGIT.search(line.key):
            return False
        if line.stop and line.words > _SENTENCE:
            return False  # "Kenya freed 32 prisoners on Friday, the ministry said."
        tokens = _WORDS.findall(line.key)
        dates = [t for t in tokens if t in self._date_words or t[:1].isdigit()]
        rest = [t for t in tokens if t not in self._date_words and not t[:1].isdigit()]
        named = any(t in self._date_words for t in dates if not t.isdigit())
        if not (named or _STAMP.match(line.text)) or len(rest) > _NAMES:
            return False
        if any(t in self._function_words or (tense(t) and t[0] in "يت") for t in rest):
            return False
        day = _DAY_AND_MONTH.search(line.key)
        parted = _APART.search(line.text) is not None
        return day is not None and (parted or not rest) and len(dates) >= 2

    def _is_place_and_name(self, line: Line) -> bool:
        """Return whether a short line is a place (or an outlet) and a name beside it."""
        if line.stop or not 2 <= line.words <= 6:
            return False
        found = _PLACE_AND_NAME.match(line.text)
        if found is None or max(len(part.split()) for part in found.groups()) > 4:
            return False
        if line.text.isascii():
            words = re.findall(r"[A-Za-z][\w'.]*", line.text)
            return all(w[0].isupper() for w in words) and bool(self._known.search(line.key))
        words = _WORDS.findall(line.key)
        return not any(w in self._function_words or tense(w) == "imperfect" for w in words)

    @cached_property
    def _known(self) -> re.Pattern[str]:
        names = (
            *self.phrases.get("agency", "name").names, *self.phrases.get("place", "name").names,
            *self.phrases.get("byline", "line").equals,
        )  # fmt: skip
        one = "|".join(sorted((pattern(n) for n in names), key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:{one})(?!\w)")

    @staticmethod
    def person(line: Line) -> bool:
        """Return whether the line could be nothing but a person's name."""
        if line.stop or not 2 <= line.words <= 4:
            return False
        return bool(_NAME_LINE.match(line.text) or _ARABIC_NAME.match(line.key))
