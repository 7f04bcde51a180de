# ruff: noqa: E501 (tables of whole sentences read best one in a row)
"""What is taken off a page, and what the rest is: pages of outlets that are not in the seeds."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.pages import citable, clean, of_kind, phrases
from mujaz.corpus.phrases import load_phrases
from mujaz.errors import ArticleRefused, DataFileBroken
from mujaz.model import SegmentKind

_EN = [
    "The envoy met officials in Geneva on Monday and said that the talks would go on next week.",
    "He added that direct flights and rare earths were on the agenda of both delegations.",
]
_AR = [
    "قال المتحدث باسم الوزارة إن الوفدين التقيا في جنيف يوم الاثنين وإن المحادثات ستستمر الأسبوع المقبل.",
    "وأضاف أن الرحلات الجوية المباشرة والمعادن النادرة كانت على جدول أعمال الوفدين في هذه الجولة.",
]


def _around(line: str, body: list[str]) -> str:
    return f"{body[0]}\n\n{line}\n\n{body[1]}"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Advertisement", "advertisement"), ("- إعلان -", "advertisement"), ("يتبع إعلان", "advertisement"),
        ("Story continues below advertisement", "advertisement"), ("محتوى ممول", "advertisement"),
        ("Sponsored", "advertisement"), ("مساحة إعلانية", "advertisement"),
        ("This release is supplied by a third party content provider, which makes no warranties or representations.", "distributor"),
        ("محتوى خارجي: تم توفير هذا البيان من مزود محتوى خارجي ولا يقدم الموقع أي ضمانات أو تصريحات بشأنه.", "distributor"),
        ("The views expressed here are those of the author and do not necessarily reflect the position of the site.", "distributor"),
        ("Filed under: World, Diplomacy", "section_label"), ("التصنيف: سياسة دولية", "section_label"),
        ("Tags: Geneva, talks, flights", "tags"), ("الوسوم: جنيف، محادثات", "tags"), ("#جنيف #محادثات", "tags"),
        ("By Jane Roe and Max Poe", "byline"), ("بقلم: هند علي", "byline"), ("Staff writer", "byline"),
        ("أسرة التحرير", "byline"), ("رويترز", "byline"), ("لندن - أ ف ب", "byline"), ("Reuters", "byline"),
        ("Published: 12 May 2024, 10:15 GMT", "date_line"), ("تاريخ النشر: 12 مايو 2024", "date_line"),
        ("الأحد ١٢ أيار ٢٠٢٤", "date_line"), ("May 12, 2024 at 3:05 p.m.", "date_line"), ("Last updated: 13 May 2024", "date_update"),
        ("آخر تحديث: 13 مايو 2024", "date_update"), ("6 min read", "counter"), ("3 دقائق للقراءة", "counter"),
        ("عدد المشاهدات: 1520", "counter"), ("1,520 views", "counter"),
        ("(Additional reporting by Max Poe; writing by Jane Roe)", "credits"), ("(تحرير هند علي)", "credits"),
        ("Share this article", "share"), ("شارك الخبر عبر:", "share"), ("Facebook Twitter WhatsApp", "share"),
        ("انسخ الرابط", "share"), ("تيليغرام", "share"), ("Follow us on Telegram and YouTube", "follow"),
        ("تابعنا على واتساب لتصلك الأخبار", "follow"), ("Sign up for our morning newsletter", "newsletter"),
        ("اشترك في النشرة البريدية", "newsletter"), ("© 2024 Example Media Ltd.", "copyright"),
        ("كافة الحقوق محفوظة لموقع المثال 2024", "copyright"), ("Leave a comment", "comments"), ("أضف تعليقا", "comments"),
        ("We use cookies to improve your experience; by clicking Accept you agree.", "cookie_notice"),
        ("نستخدم ملفات تعريف الارتباط لتحسين تجربتك في موقعنا", "cookie_notice"), ("Skip to main content", "navigation"),
        ("الرئيسية > أخبار > العالم", "navigation"), ("Photo: Jane Roe", "caption"), ("تصوير: هند علي", "caption"),
        ("The delegations at the table in Geneva. (Reuters/Max Poe)", "caption"), ("* * *", "ornament"),
        ("Read also: Storm hits the northern coast", "read_also"), ("طالع أيضا: عاصفة تضرب الساحل الشمالي", "read_also"),
        ("See also: Storm hits the coast", "read_also"), ("https://example.org/a/b", "link"),
    ],
)  # fmt: skip
def test_a_line_goes_and_the_article_stays(line: str, why: str) -> None:
    """A line that is not the article goes with its reason; the paragraphs about it stay."""
    body = _AR if any("ء" <= c <= "ي" for c in line) else _EN
    article = clean(_around(line, body))[0]

    assert "\n\n".join(body) == article.text
    assert {why} == {r.why for r in article.removed}


@pytest.mark.parametrize(
    ("lead", "agency", "stated"),
    [
        ("(Example Wire) – ", "Example Wire", ""), ("GENEVA (Reuters) - ", "Reuters", ""),
        ("GENEVA, May 12 (AFP) — ", "AFP", "GENEVA, May 12 (AFP)"), ("GENEVA — ", "", ""),
        ("القاهرة – رويترز – ", "رويترز", ""), ("جنيف (أ ف ب) - ", "أ ف ب", ""), ("الرياض - ", "", ""),
        ("جنيف 12 مايو (رويترز) - ", "رويترز", "جنيف 12 مايو (رويترز)"), ("أنقرة/ الأناضول/ ", "الأناضول", ""),
        ("الواحة (وكالة الساحل) - ", "وكالة الساحل", ""), ("بئر النور (صحيفة الضفة) – ", "صحيفة الضفة", ""),
        ("Port Karn (Inland News Agency) - ", "Inland News Agency", ""),
        ("(د ب أ) - ", "د ب أ", ""), ("موسكو - سبوتنيك. ", "سبوتنيك", ""),
    ],
)  # fmt: skip
def test_datelines_go_and_name_the_agency(lead: str, agency: str, stated: str) -> None:
    """Where and by whom a report was sent is taken off its first sentence and kept as fact."""
    body = _AR if any("ء" <= c <= "ي" for c in lead) else _EN
    article = clean(f"{lead}{body[0]}\n\n{body[1]}")[0]

    assert "\n\n".join(body) == article.text
    assert ["dateline"] == [r.why for r in article.removed]
    assert (agency, stated) == (article.distributor, article.stated_date_words)


@pytest.mark.parametrize(
    ("byline", "publisher"),
    [
        ("وكالة الواحة", "وكالة الواحة"), ("صحيفة الضفة", "صحيفة الضفة"), ("Northern Ledger", "Northern Ledger"),
        ("Inland News Agency", "Inland News Agency"), ("By Jane Roe", ""), ("هند علي", ""),
    ],
)  # fmt: skip
def test_a_byline_may_be_an_outlets(byline: str, publisher: str) -> None:
    """By what it calls itself; a person is no publisher."""
    body = _AR if any("ء" <= c <= "ي" for c in byline) else _EN
    title, day = (
        ("عاصفة تضرب الساحل", "12 مايو 2026") if body is _AR else ("A storm", "12 May 2026")
    )
    article = clean("\n\n".join([title, f"{byline}\n{day}", *body]))[0]

    assert article.publisher == publisher


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Source: Example Tribune", "Example Tribune"), ("المصدر: صحيفة المثال", "صحيفة المثال"),
        ("المصدر: المثال + وكالات", "المثال"), ("المصدر : وكالات", ""),
        ("Source: https://www.example.org/a/1", "example.org"),
    ],
)  # fmt: skip
def test_a_source_line_names_the_publisher(line: str, publisher: str) -> None:
    """The outlet that a page names is its publisher; "agencies" name nobody."""
    article = clean("\n\n".join([*_AR, line]), language="ar")[0]

    assert "\n\n".join(_AR) == article.text
    assert publisher == article.publisher
    assert (line if publisher else "") == article.publisher_stated_words


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        pytest.param(
            f"{_AR[0]} ◄ اقرأ أيضًا | عاصفة تضرب الساحل الشمالي {_AR[1]}", f"{_AR[0]} {_AR[1]}", id="glyph",
        ),
        pytest.param(
            f"{_AR[0]} شاهد أيضا: عاصفة تضرب الساحل الشمالي {_AR[1]}", f"{_AR[0]} {_AR[1]}", id="colon",
        ),
        pytest.param(
            f"{_EN[0]} (Read also: Storm hits the coast) {_EN[1]}", f"{_EN[0]} {_EN[1]}", id="brackets",
        ),
        pytest.param(
            f"{_EN[0]} READ MORE: Storm hits the coast. {_EN[1]}", f"{_EN[0]} {_EN[1]}", id="full-stop",
        ),
        pytest.param(f"{_EN[0]} Advertisement {_EN[1]}", f"{_EN[0]} {_EN[1]}", id="advertisement"),
        pytest.param(
            f"{_EN[0]} {_EN[1]} Source: Example Tribune Tags: Geneva, talks", f"{_EN[0]} {_EN[1]}", id="flat-tail",
        ),
        pytest.param(f"{_AR[0]} {_AR[1]} (رويترز)", f"{_AR[0]} {_AR[1]}", id="signature"),
    ],
)  # fmt: skip
def test_inline_furniture_goes(raw: str, kept: str) -> None:
    """Links, advertisements and tails inside a running paragraph are cut out of it."""
    assert kept == clean(raw)[0].text


def test_an_inline_headline_is_never_kept() -> None:
    """Where no sentence is seen to begin after a headline, the rest of its sentence is lost."""
    raw = f"{_AR[0]} ◄ اقرأ أيضا | عاصفة تضرب الساحل الشمالي والسلطات تعلن حالة الطوارئ. {_AR[1]}"

    assert "عاصفة" not in clean(raw)[0].text


@pytest.mark.parametrize(
    "summary",
    [
        ["Key takeaways", "- The envoy met officials in Geneva.", "- Talks will go on next week."],
        ["AI-generated summary", "The envoy met officials and said talks would go on."],
        ["Summary", "The envoy met officials and said talks would go on.", "Powered by AI"],
        ["ملخص الخبر", "التقى الوفدان في جنيف واتفقا على مواصلة المحادثات.", "أهم النقاط", "• لقاء في جنيف", "• محادثات الأسبوع المقبل"],
        ["ملخص بالذكاء الاصطناعي", "التقى الوفدان في جنيف واتفقا على مواصلة المحادثات."],
        ["Story highlights", "Envoy met officials", "Talks would go on", "Generated by AI"],
    ],
    ids=["bullets", "ai", "signed", "arabic", "arabic-ai", "no-bullets"],
)  # fmt: skip
def test_a_summary_is_kept_apart(summary: list[str]) -> None:
    """A summary stays readable and may never be cited; the body begins after it."""
    body = _AR if any("ء" <= c <= "ي" for c in summary[0]) else _EN
    title = "عنوان الخبر عن محادثات جنيف" if body is _AR else "Envoy meets officials in Geneva"
    article = clean("\n\n".join([title, *summary, *body]))[0]

    assert title == article.title
    assert "\n".join(body) == citable(article)
    assert of_kind(article, SegmentKind.SUMMARY)
    assert {"ai_summary_label"} == {r.why for r in article.removed}


def test_roles_are_told() -> None:
    """Title, deck, caption, headings and body."""
    raw = "\n\n".join(
        [
            "Envoy meets officials in Geneva",
            "Both sides speak of progress after two days at the table, with no date for more.",
            "By Jane Roe",
            "The envoy arrives at the hotel with his aides",
            _EN[0], "What comes next", _EN[1],
        ]
    )  # fmt: skip
    article = clean(raw)[0]

    assert [
        SegmentKind.TITLE, SegmentKind.DECK, SegmentKind.CAPTION, SegmentKind.BODY,
        SegmentKind.HEADING, SegmentKind.BODY,
    ] == [s.kind for s in article.segments]  # fmt: skip


@pytest.mark.parametrize("body", [_AR, _EN], ids=["ar", "en"])
def test_an_article_without_a_headline_has_no_title(body: list[str]) -> None:
    """A page that begins with its body has the title ""."""
    assert "" == clean("\n\n".join(body))[0].title


def test_wrapped_paragraphs_are_joined() -> None:
    """Lines of a fixed width are one paragraph."""
    raw = (
        "The envoy met officials in Geneva on Monday and said that the talks\n"
        "would go on next week, while his spokesman declined to comment on a\n"
        "report that direct flights were on the agenda of both delegations.\n"
    )

    assert " ".join(raw.split()) == clean(raw)[0].text


@pytest.mark.parametrize(
    "raw", ["Advertisement\nShare\nMost read\nStorm hits the coast", "إعلان\nشارك\nعاجل", "Loading"]
)
def test_a_page_without_an_article_is_refused(raw: str) -> None:
    """Where nothing is left to cite there is no article."""
    with pytest.raises(ArticleRefused) as caught:
        clean(raw)

    assert "no-article" == caught.value.params["why"]


def test_a_flash_is_an_article() -> None:
    """Two short sentences are enough."""
    flash = "The envoy arrived in Geneva on Monday. He will meet his counterpart, officials said."

    assert flash == citable(clean(flash)[0])


def test_a_newsroom_adds_its_phrases(tmp_path: Path) -> None:
    """A file of the same form adds patterns to a family, and families of its own."""
    path = tmp_path / "own.toml"
    path.write_text(
        '[[family]]\nname = "share"\nscope = "line"\nequals = ["pass it on"]\n'
        '[[family]]\nname = "club"\nscope = "line"\nstarts = ["join the example club"]\n',
        encoding="utf-8",
    )
    own, shipped = load_phrases(path), phrases()

    assert own.get("share", "line").matches("pass it on", 3)
    assert own.get("share", "line").matches("copy link", 2)
    assert own.get("club", "line").matches("join the example club today", 5)
    assert not shipped.get("share", "line").matches("pass it on", 3)


@pytest.mark.parametrize(
    ("text", "family", "key"),
    [
        ('[[family]]\nscope = "line"\n', "#1", "name"),
        ('[[family]]\nname = "x"\nscope = "page"\n', "x", "scope"),
        ('[[family]]\nname = "x"\nscope = "line"\ncues = "a"\n', "x", "cues"),
        ('[[family]]\nname = "x"\nscope = "line"\ncolour = "red"\n', "x", "colour"),
        ('[[family]]\nname = "x"\nscope = "line"\nneed = 0\n', "x", "need"),
        ('[[family]]\nname = "x"\nscope = "line"\nequals = ["*"]\n', "x", "equals"),
        ('families = 1\n', "", "family"), ("[[family", "", ""),
    ],
)  # fmt: skip
def test_a_broken_phrase_file_is_named(tmp_path: Path, text: str, family: str, key: str) -> None:
    """What is wrong in a newsroom's file is said by file, family and key."""
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileBroken) as caught:
        load_phrases(path)

    expected = (str(path), family, key)
    assert expected == tuple(caught.value.params[k] for k in ("file", "family", "key"))
