"""Lucene as a baseline of the search bench, through a JDK where one is there.

In:  passages, and the language of their analyzer
Out: a function from a query to the ids of the best passages; why there is none, otherwise

The jars are those of Debian's package liblucene8-java, or of the folder that the environment
variable LUCENE_JARS names. Nothing of the product needs them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

_SOURCE = Path(__file__).with_name("Lucene.java")
_DEBIAN_JARS = "/usr/share/java"  # where Debian's Java policy puts every library
_NEEDED = ("lucene-core", "lucene-analyzers-common")


def missing() -> str:
    """Return why Lucene cannot be measured; empty where it can."""
    if shutil.which("java") is None:
        return "Lucene is left out: no JDK (install one, and liblucene8-java)"
    if len(_jars()) < len(_NEEDED):
        return "Lucene is left out: no jars (install liblucene8-java, or set LUCENE_JARS)"
    return ""


def lucene(passages: Mapping[str, str], language: str) -> Callable[[str], Sequence[str]]:
    """Index the passages in a process of its own, which ends with this one."""
    jars = os.pathsep.join(map(str, _jars()))
    process = subprocess.Popen(
        ["java", "-Xmx256m", "-cp", jars, str(_SOURCE), language],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8",
    )  # fmt: skip
    send, receive = process.stdin, process.stdout
    assert send is not None
    assert receive is not None
    for id_, text in passages.items():
        send.write(f"passage\t{id_}\t{_line(text)}\n")

    def find(query: str) -> Sequence[str]:
        send.write(f"query\t\t{_line(query)}\n")
        send.flush()
        answer = receive.readline()
        if not answer:
            raise ChildProcessError("the Lucene process has ended")
        return [id_ for id_ in answer.rstrip("\n").split("\t") if id_]

    return find


def _line(text: str) -> str:
    return " ".join(text.split())


def _jars() -> list[Path]:
    folder = Path(os.environ.get("LUCENE_JARS", _DEBIAN_JARS))
    newest = (max(folder.glob(f"{name}-[0-9]*.jar"), default=None) for name in _NEEDED)
    return [jar for jar in newest if jar is not None]
