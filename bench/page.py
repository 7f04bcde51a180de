"""Lay out one synthetic article as a captured news page, with the furniture that such pages carry.

In:  a Scene, the number of bytes wanted
Out: the page's text
"""

from __future__ import annotations

from random import Random

from bench.scene import Scene

MOST_BYTES = 5000
LEAST_SENTENCES = 6
_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def lay_out(scene: Scene, *, wanted: int) -> str:
    """Return the page: furniture, title, body and more furniture, then a few blemishes."""
    rng = scene.rng
    running = rng.random() < 0.05  # some captures come without a single line break
    title = scene.fill(rng.choice(scene.beat.headline))
    head, tail = _head(scene, title), _tail(scene)
    room = wanted - _size(head) - _size(tail)
    body = _body(scene, room)
    if rng.random() < 0.15 and scene.words.language == "ar":
        body = [line.translate(_ARABIC_INDIC) for line in body]
    while tail and _size(head + body + tail) > MOST_BYTES - 40:
        tail.pop()
    gap = " " if running else rng.choice(["\n\n", "\n\n", "\n"])
    return _blemished(gap.join(head + body + tail), rng) + ("" if running else "\n")


def _size(lines: list[str]) -> int:
    return sum(len(line.encode()) + 2 for line in lines)


def _head(scene: Scene, title: str) -> list[str]:
    rng = scene.rng
    lines = [scene.one_of("breadcrumb")] if rng.random() < 0.4 else []
    if rng.random() < 0.9:
        lines.append(title)
    if rng.random() < 0.3:
        lines.append(scene.fill(rng.choice(scene.beat.lead)))
    for kind, share in (
        ("byline", 0.65), ("dated", 0.55), ("reading", 0.2), ("share", 0.35), ("caption", 0.3),
    ):  # fmt: skip
        if rng.random() < share:
            lines.append(scene.one_of(kind))
    if rng.random() < 0.1:
        lines.append(scene.one_of("summary_head"))
        lines += [f"• {scene.fill(t)}" for t in rng.sample(list(scene.beat.fact), 2)]
    return lines


def _tail(scene: Scene) -> list[str]:
    rng = scene.rng
    lines = [
        scene.one_of(kind)
        for kind, share in (("source", 0.35), ("tags", 0.5), ("share", 0.3))
        if rng.random() < share
    ]
    if rng.random() < 0.03:
        lines += _neighbour(scene)
    elif rng.random() < 0.5:
        lines.append(scene.one_of("related"))
        bullet = rng.choice(["", "• ", "- ", "  • "])
        lines += [bullet + scene.fill("{headline}") for _ in range(rng.randint(3, 8))]
    lines += [
        scene.one_of(kind)
        for kind, share in (
            ("follow", 0.4), ("comments", 0.25), ("distributor", 0.12), ("copyright", 0.4),
        )
        if rng.random() < share
    ]  # fmt: skip
    return lines


def _neighbour(scene: Scene) -> list[str]:
    """Return a whole second article that stands on the same page."""
    other = Scene(scene.words, scene.rng)
    lines = [other.one_of("related"), other.fill(other.rng.choice(other.beat.headline))]
    lines.append(other.fill(other.rng.choice(other.beat.lead)))
    lines += [other.fill(t) for t in other.rng.sample(list(other.words.said), 2)]
    return lines


def _body(scene: Scene, room: int) -> list[str]:
    """Return paragraphs, with lines between them that are not the article."""
    rng, words = scene.rng, scene.words
    lead = scene.fill(rng.choice(scene.beat.lead))
    if rng.random() < 0.2:
        lead = f"{scene.fill('{place}')} {rng.choice(['-', '–', '/', ':'])} {lead}"
    facts = rng.sample(list(scene.beat.fact) + list(words.fact), len(words.fact))
    said = rng.sample(list(words.said), len(words.said))
    templates = [t for pair in zip(facts, said, strict=False) for t in pair] + facts[len(said) :]
    lines = [lead]
    for sentences, template in enumerate(templates, 1):
        if sentences >= LEAST_SENTENCES and _size(lines) >= room:
            break
        text = scene.fill(template)
        if rng.random() < 0.45 and sentences > 1:
            lines[-1] += f" {text}"
        else:
            if rng.random() < 0.15:
                lines.append(scene.one_of(rng.choice(["ad", "ad", "also", "heading"])))
            lines.append(text)
    return lines


def _blemished(text: str, rng: Random) -> str:
    """Return the text with what captures do to it: odd spaces, marks, a lost space."""
    for share, old, new, most in (
        (0.2, " ", "\u00a0", 3), (0.06, " ", " \u200f", 2), (0.06, " ", "  ", 4),
        (0.05, " ", "", 1), (0.03, "\n", "\r\n", 10_000), (0.08, "\n\n", "\n\n\n", 3),
    ):  # fmt: skip
        if rng.random() < share:
            skipped = rng.randrange(20) if old == " " else 0
            start = _nth(text, old, skipped)
            text = text[:start] + text[start:].replace(old, new, most)
    return text


def _nth(text: str, part: str, n: int) -> int:
    """Return where the n-th occurrence of a part begins; the text's end if there are fewer."""
    place = -1
    for _ in range(n + 1):
        place = text.find(part, place + 1)
        if place < 0:
            return len(text)
    return place
