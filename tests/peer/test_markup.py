"""HTML as Telegram reads it: what is shown, where it fails, how long it may be."""

from __future__ import annotations

import pytest
from peer_kit import a_user, call, refusal, still_peer

from mujaz.peer.markup import read_html
from mujaz.peer.refusal import Refused
from mujaz.peer.words import detect, shown


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>أخبار 🇪🇬</b> Cairo", "أخبار 🇪🇬 Cairo", [("bold", 0, 10)]),
        ("نفط &lt;Brent&gt; &amp; &#x627;&#1576;", "نفط <Brent> & اب", []),
        ("&am; &nbsp; &lt", "&am; &nbsp; <", []),
        ("<i>a<b>ب</b></i>", "aب", [("italic", 0, 2), ("bold", 1, 1)]),
        ('<a href="https://x.org/?a=1&amp;b=2">[1]</a>', "[1]", [("text_link", 0, 3)]),
        ('<a href="not a link">كلمة</a>', "كلمة", []),
        ("<blockquote expandable>م</blockquote>", "م", [("expandable_blockquote", 0, 1)]),
        ('<tg-time unix="1764000000" format="r">أمس</tg-time>', "أمس", [("date_time", 0, 3)]),
        ("<b></b>x", "x", []),
    ],
    ids=[
        "flag",
        "references",
        "not-references",
        "nested",
        "link",
        "no-link",
        "fold",
        "time",
        "empty",
    ],
)
def test_html_is_shown(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    """Offsets count UTF-16 units; references are decoded; a link needs an address."""
    got, found = read_html(source)

    assert (text, entities) == (got, [(e["type"], e["offset"], e["length"]) for e in found])


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("قال <Ali>", 'Unsupported start tag "ali" at byte offset 7'),
        ("<b>خبر", 'Can\'t find end tag corresponding to start tag "b"'),
        ("خبر</b>", "Unexpected end tag at byte offset 6"),
        ("<b>x</i>", 'Unmatched end tag, expected "</b>", found "</i>" at byte offset 4'),
        ("5 < 6", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=http://x>y</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-time unix="x">y</tg-time>', 'Tag "tg-time" must have a valid attribute "unix"'),
    ],
)  # fmt: skip
def test_wrong_html_is_refused_with_the_byte(source: str, words: str) -> None:
    """The description says what is wrong and at which byte, not at which character."""
    with pytest.raises(Refused) as refused:
        read_html(source)

    assert f"Bad Request: can't parse entities: {words}" in refused.value.description


@pytest.mark.parametrize("letter", ["خ", "x", "🇪"], ids=["arabic", "latin", "two-units"])
async def test_a_text_ends_at_4096_units(letter: str) -> None:
    """The limit counts UTF-16 units after the tags are gone."""
    peer, _ = still_peer()
    user = await a_user(peer)
    most = 4096 // len(letter.encode("utf-16-le")) * 2
    fits = f"<b>{letter * most}</b>"
    good = await call(peer, "sendMessage", chat_id=user.id, text=fits, parse_mode="HTML")
    over = await refusal(peer, "sendMessage", chat_id=user.id, text=letter * (most + 1))

    assert (True, "Bad Request: message is too long") == (good["ok"], over)


async def test_entities_after_the_hundredth_are_ignored_and_complained_of() -> None:
    """Telegram drops them in silence, so that a citation would lose its link."""
    peer, _ = still_peer()
    user = await a_user(peer)
    text = "<b>خ</b> " * 101
    sent = await call(peer, "sendMessage", chat_id=user.id, text=text, parse_mode="HTML")

    assert 100 == len(sent["result"]["entities"])
    assert "101 entities" in peer.log.complaints()[0]


def test_controls_of_direction_do_as_in_telegram() -> None:
    """Overrides vanish, runs of marks become joiners, isolates and single marks stay."""
    text, _, complaints = shown(
        "\u202eخبر\u202c \u2068BBC\u2069 \u200f1 \u200e\u200f2", parse_mode=None, entities=None
    )

    assert "خبر \u2068BBC\u2069 \u200f1 \u200c\u200c2" == text
    assert 2 == len(complaints)


def test_offsets_follow_what_was_taken_out() -> None:
    """A bold word stays bold after an override before it has gone."""
    text, entities, _ = shown(" \u202e<b>خبر</b>", parse_mode="HTML", entities=None)

    assert ("خبر", [{"type": "bold", "offset": 0, "length": 3}]) == (text, entities)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/digest@News_Bot 07:30", [("bot_command", 0, 16)]),
        ("أرسل \u2066/digest 07:30\u2069 للاشتراك", [("bot_command", 6, 7)]),
        ("and/or", []),
        ("t.me/evil و https://x.org/a.", [("url", 0, 9), ("url", 12, 15)]),
        ("@Some_Bot me@x.org #خبر", [("mention", 0, 9), ("email", 10, 8), ("hashtag", 19, 4)]),
    ],
)
def test_telegram_finds_links_itself(text: str, found: list[tuple[str, int, int]]) -> None:
    """Commands, addresses and accounts in plain words become clickable."""
    assert found == [(e["type"], e["offset"], e["length"]) for e in detect(text)]
