"""Reading files: which ones, in which encodings, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.corpus.read import find_files, read_page
from mujaz.errors import ArticleRefused, PathMissing

_EN = "The envoy met officials in Miami on Saturday and said that the talks would go on.\n"
_AR = "قال المتحدث باسم الكرملين إن المبعوث التقى مسؤولين في ميامي يوم السبت وإن الحوار مستمر.\n"


def test_folders_are_read_in_order(tmp_path: Path) -> None:
    """Articles are found at any depth; hidden files, READMEs and data files are not articles."""
    for name in (
        "b.txt", "a/c.MD", "a/d.html", "README.md", "manifest.toml", ".hidden.txt", ".git/x.txt",
        "a/ReadMe.txt", "note.rst",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(_EN, encoding="utf-8")

    assert ["a/c.MD", "a/d.html", "b.txt"] == [name for _, name in find_files([tmp_path])]
    assert ["note.rst"] == [name for _, name in find_files([tmp_path / "note.rst"])]


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    """A path that is not there is an error of its own."""
    with pytest.raises(PathMissing) as caught:
        find_files([tmp_path / "nowhere"])

    assert str(tmp_path / "nowhere") == caught.value.params["path"]


@pytest.mark.parametrize(
    ("data", "text", "language"),
    [
        pytest.param(_EN.encode(), _EN, "en", id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + _AR.encode(), _AR, "ar", id="utf-8-bom"),
        pytest.param(_AR.encode("utf-16"), _AR, "ar", id="utf-16"),
        pytest.param(b"\xfe\xff" + _EN.encode("utf-16-be"), _EN, "en", id="utf-16-be"),
        pytest.param((_AR * 3).encode("cp1256"), _AR * 3, "ar", id="windows-1256"),
        pytest.param(
            _EN.replace("\n", "\r\n").encode(), _EN.replace("\n", "\r\n"), "en", id="crlf"
        ),
        pytest.param((_AR + _EN).encode(), _AR + _EN, "ar", id="mixed"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, text: str, language: str) -> None:
    """The text is kept as it came, whatever its encoding."""
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    page = read_page(path, file="a.txt")

    assert (text, language) == (page.raw, page.language)
    assert str(path.resolve()) == page.source


_DAMAGED = _AR.encode()[:-2] + b"\xff" + _AR.encode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n\t\r\n ", "empty", id="white-space"),
        pytest.param("… — 12 !\n".encode(), "no-words", id="no-words"),
        pytest.param(b"\x00\x01\x02\x03 words", "binary", id="nul"),
        pytest.param(b"\x89PNG\r\n\x1a\n words", "binary", id="png"),
        pytest.param(b"a\x01b\x02c\x03 words of a text", "binary", id="controls"),
        pytest.param(_DAMAGED, "damaged", id="damaged-arabic"),
        pytest.param(_EN.encode() + b"\xc3\x28" + _EN.encode(), "damaged", id="damaged-english"),
        pytest.param(_EN.encode("utf-16")[:-1], "damaged", id="half-utf-16"),
        pytest.param(_EN.encode() * 13_000, "oversized", id="oversized"),
        pytest.param(
            "Le président russe a déclaré que les discussions avec les Américains continueront "
            "la semaine prochaine à Genève.".encode(), "language", id="french",
        ),
        pytest.param("Кремль сообщил о визите представителя.".encode(), "language", id="russian"),
        pytest.param(
            "رئیس جمهور روسیه گفت که گفتگوها با آمریکا در هفته آینده در ژنو ادامه خواهد داشت و "
            "این کشور برای صلح تلاش می‌کند.".encode(), "language", id="persian",
        ),
        pytest.param(
            "روس کے صدر نے کہا ہے کہ امریکہ کے ساتھ بات چیت اگلے ہفتے جنیوا میں جاری رہے گی اور "
            "دونوں ملک امن چاہتے ہیں۔".encode(), "language", id="urdu",
        ),
    ],
)  # fmt: skip
def test_refusals_say_why(tmp_path: Path, data: bytes, why: str) -> None:
    """A file that cannot be an article is refused with a reason that names it."""
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(ArticleRefused) as caught:
        read_page(path, file="a.txt")

    assert (why, "a.txt") == (caught.value.params["why"], caught.value.params["file"])
    assert "a.txt" in str(caught.value)


def test_damage_is_located(tmp_path: Path) -> None:
    """The byte at which a file is damaged is named."""
    path = tmp_path / "a.txt"
    path.write_bytes(_DAMAGED)
    with pytest.raises(ArticleRefused, match=f"byte {len(_AR.encode()) - 2} "):
        read_page(path, file="a.txt")


def test_what_is_no_file_is_unreadable(tmp_path: Path) -> None:
    """A folder and a broken link are refused, not raised through."""
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    for path in (tmp_path, tmp_path / "link.txt"):
        with pytest.raises(ArticleRefused) as caught:
            read_page(path, file=path.name)

        assert "unreadable" == caught.value.params["why"]


def test_short_news_is_read(tmp_path: Path) -> None:
    """A flash of a few words is Arabic or English all the same."""
    for text, language in (
        ("بوتين يلتقي ترامب في ألاسكا", "ar"),
        ("Putin to meet the envoy", "en"),
    ):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")

        assert language == read_page(tmp_path / "a.txt", file="a.txt").language
