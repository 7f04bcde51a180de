# ruff: noqa: E501 (tables of whole sentences read best one in a row)
"""HTML pages: the article is found, and every character has its place in the raw HTML."""

from __future__ import annotations

import html
from datetime import date
from pathlib import Path

import pytest

from corpus.pages import check, citable, phrases
from mujaz.corpus.clean import clean_page
from mujaz.corpus.html import extract
from mujaz.corpus.read import RawPage, read_page
from mujaz.errors import ArticleRefused

_PARAGRAPHS = {
    "en": [
        "The envoy met officials in Miami on Saturday &amp; said that the talks would go on next week.",
        "He said that <b>direct flights</b> and rare earths were on the agenda of both delegations,"
        " and that a <a href='/x'>list of questions</a> had been agreed.",
        "The spokesman said&nbsp;that no date had been set for a call between the two presidents&#8230;",
    ],
    "ar": [
        "قال المتحدث باسم الكرملين إن المبعوث التقى مسؤولين أمريكيين في ميامي يوم السبت &amp; إن الحوار مستمر.",
        "وأوضح أن <b>الرحلات الجوية</b> والمعادن النادرة كانت على جدول أعمال الوفدين في هذه الجولة.",
        "ولم يحدد المتحدث موعدا&nbsp;لاتصال هاتفي بين الرئيسين، مكتفيا بالقول إن العمل جار على ذلك.",
    ],
}  # fmt: skip
_TITLES = {"en": "Envoy meets officials in Miami", "ar": "المبعوث الروسي يلتقي مسؤولين في ميامي"}


def _markup(language: str, *, head: str = "") -> str:
    paragraphs = "\r\n".join(f"<p>{p}</p>" for p in _PARAGRAPHS[language])
    title = _TITLES[language]
    return f"""<!DOCTYPE html><html lang="{language}"><head><title>{title} | Example</title>{head}
<script>var x = "<p>never shown</p>";</script><style>p {{ color: red }}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<!-- <p>a comment</p> --><main><article><h1>{title}</h1>
{paragraphs}</article></main>
<aside><h3>Most read</h3><ul><li><a href="/1">Storm hits the coast</a></li></ul></aside>
<footer>© 2025 Example. All rights reserved.</footer></body></html>"""


def _read(tmp_path: Path, raw: str | bytes) -> RawPage:
    path = tmp_path / "page.html"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return read_page(path, file="page.html")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_article_is_found_and_mapped(tmp_path: Path, language: str) -> None:
    """Menu, list and footer stay out; every kept character is the raw one or its reference."""
    source = _read(tmp_path, _markup(language))
    article = clean_page(source, phrases())[0]
    check(source, [article])

    assert language == article.language
    assert _TITLES[language] == article.title
    assert "Storm" not in article.text
    assert "never shown" not in article.text
    assert "comment" not in article.text
    for paragraph in _PARAGRAPHS[language]:
        start = html.unescape(paragraph.split("<")[0]).replace("\u00a0", " ").strip()
        assert start in citable(article)


def test_a_reference_maps_to_its_ampersand(tmp_path: Path) -> None:
    """`&amp;` is one character of the text, and its place is where the reference begins."""
    source = _read(tmp_path, _markup("en"))
    article = clean_page(source, phrases())[0]
    here = article.text.index("&")
    raw = next(r + here - c for c, r, n in article.runs if c <= here < c + n)

    assert "&amp;" == source.raw[raw : raw + 5]


def test_what_is_left_out_is_listed(tmp_path: Path) -> None:
    """The text outside the article is removed with a reason."""
    article = clean_page(_read(tmp_path, _markup("en")), phrases())[0]
    left = [r.text for r in article.removed if r.why == "outside_article"]

    assert "Storm hits the coast" in left


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            '<meta property="article:published_time" content="2025-04-03T10:00:00Z">',
            (date(2025, 4, 3), "meta article:published_time 2025-04-03T10:00:00Z"), id="open-graph",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": '
            '"2025-10-25T08:00:00+03:00"}</script>',
            (date(2025, 10, 25), "JSON-LD datePublished 2025-10-25T08:00:00+03:00"), id="json-ld",
        ),
        pytest.param('<meta name="date" content="2025-13-45">', (None, ""), id="no-such-day"),
        pytest.param("", (None, ""), id="unstated"),
    ],
)  # fmt: skip
def test_a_stated_date_says_how(head: str, expected: tuple[date | None, str]) -> None:
    """A date comes only from what the page states of itself, never from a guess."""
    found = extract(_markup("en", head=head), file="page.html")

    assert expected == (found.stated_date, found.stated_date_words)


def test_publisher_and_address_come_from_metadata() -> None:
    """The outlet's name and the page's address are read where they stand."""
    head = (
        '<meta property="og:site_name" content="Example Tribune">'
        '<link rel="canonical" href="https://example.org/a">'
    )
    found = extract(_markup("en", head=head), file="page.html")

    assert ("Example Tribune", "https://example.org/a") == (found.publisher, found.url)


def test_declared_charset(tmp_path: Path) -> None:
    """A page in windows-1256 that says so is read."""
    raw = _markup("ar", head='<meta charset="windows-1256">').encode("cp1256")

    assert "الكرملين" in _read(tmp_path, raw).view.text


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("<" * 300_000, id="open-brackets"),
        pytest.param("<!--" * 100_000, id="comments"),
        pytest.param('<a href="' * 50_000, id="quotes"),
        pytest.param("<div>" * 50_000 + "<p>Words of the article.</p>", id="deep"),
        pytest.param("<b>" * 50_000, id="deep-inline"),
        pytest.param("<p>" * 200_000, id="many"),
        pytest.param("<script>" * 50_000, id="scripts"),
        pytest.param("&amp;" * 100_000, id="references"),
        pytest.param("&#x110000;&#0;&#xd800;<p>a", id="no-such-character"),
        pytest.param("<html><body></body></html>", id="empty-page"),
        pytest.param("<html><head><title>T", id="cut-off"),
    ],
)
def test_hostile_pages_are_refused(tmp_path: Path, raw: str) -> None:
    """Whatever stands in the file, the answer is a refusal that names it."""
    with pytest.raises(ArticleRefused) as caught:
        clean_page(_read(tmp_path, raw), phrases())

    assert "page.html" == caught.value.params["file"]
