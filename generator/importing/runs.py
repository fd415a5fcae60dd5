"""Texts whose cells ran together: cut at the words of a form, and in its tables where cells begin and end.

What cannot be cut for certain, such as two numbers printed as one, is in no token: it is left over, and told.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from generator.importing.lexicon import BLANKS, LABEL, ROW, Lexicon, row_names
from generator.importing.run_cells import Cells, Piece
from generator.importing.run_money import money_pieces
from generator.importing.run_words import alternatives
from generator.importing.tokens import Token
from generator.model.contact import CONTACT_LABELS
from generator.model.form import Form, Part, PartKind
from generator.model.vocabulary import Vocabulary
from generator.tracing.glyphs import even

_SHORTEST_RUN = 12  # characters: a shorter run is one cell
_SHORTEST_LABEL = 4
_FEWEST_HEADS = 3
_POINTS = r"(?:\((?:[0-9.]+分?|分|%|[AB]|B/A)\))?"
_IN_A_SENTENCE = "表，。、；,;的和与等及"
_ENDS_OF_ROWS = "%是否"
_NUMBERED = re.compile(r"([0-9]{1,2})、")
_LONGEST_HEADS = 16
_TITLE = re.compile(r"(?:^|[日章:])(?!日)([^日:，。,]{0,40}绩效[^:，。,]{0,12}表(?:\([^()]{1,12}\))?)$")
_MONEY = (PartKind.INCOME, PartKind.SPENDING)


class Cut(NamedTuple):
    """The tokens of a document, the form whose words cut it, and the texts whose cells could not be told apart."""

    stream: list[Token]
    form: Form
    unsure: tuple[str, ...] = ()


class Word(NamedTuple):
    """A word of a form in a text: where it stands, and what it is."""

    start: int
    end: int
    kind: PartKind
    role: str
    text: str


class Runs:
    """Cuts texts without separators by the words of forms and what the vocabularies know."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        """Make ready for many documents."""
        self.forms = lexicon.forms
        self.vocabulary = vocabulary
        self.words = {form.id: _Words(form) for form in lexicon.forms.values()}

    @cached_property
    def _heads(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._head.pattern}){{{_FEWEST_HEADS},}}")

    @cached_property
    def _head(self) -> re.Pattern[str]:
        every = (word for words in self.words.values() for word in words.kinds.items())
        texts = {text for text, (kind, role) in every if _is_head(kind, role)}
        return re.compile(rf"(?:{alternatives(texts)}){_POINTS}")

    def run_together(self, stream: list[Token]) -> bool:
        """Whether the heads of a table stand in a document without anything between them, and no table has cells."""
        if any(token.whole and self._head.fullmatch(even(token.text)) for token in stream):
            return False
        long = (token.text for token in stream if len(token.text) >= _SHORTEST_RUN and not token.whole)
        return any("标" in text and self._heads.search(even(text)) for text in long)

    def form(self, stream: list[Token]) -> Form:
        """The form most of whose words a run-together document prints: the longer a word the more it says."""
        text = even("".join(token.text for token in stream))
        return max(self.forms.values(), key=lambda form: (self.words[form.id].likeness(text), form.id))

    def cut(self, stream: list[Token], form: Form) -> Cut:
        """The tokens of a document cut where the words of a form and the cells of its table begin and end."""
        cutter = _Cutter(self.words[form.id], self.vocabulary)
        parts = [part for token in _without_numbers(stream) for part in cutter.parts(token)]
        return Cut(parts, form, tuple(cutter.unsure))


def _is_head(kind: PartKind, role: str) -> bool:
    return kind is PartKind.INDICATORS and role not in (LABEL, ROW)


def _without_numbers(stream: list[Token]) -> Iterator[Token]:
    """The tokens without the numbers that a site which shows a document in pieces puts before each of them."""
    heads = [token for token in stream if token.first and len(token.text) >= _SHORTEST_RUN]
    marks = {id(token): match[0] for token in heads if (match := _NUMBERED.match(token.text))}
    counts = [int(mark[:-1]) for mark in marks.values()]
    if len(counts) < 2 or counts != [*range(1, len(counts) + 1)] or len(counts) < len(heads) - 1:  # noqa: PLR2004
        yield from stream
        return
    for token in stream:
        mark = marks.get(id(token), "")
        if mark:
            yield token._replace(text="", last=False, residue=(mark,))
        yield token._replace(text=token.text[len(mark) :], first=token.first and not mark)


class _Words:
    """The words of one form, as they are looked for in texts."""

    def __init__(self, form: Form) -> None:
        printed = [(even(text).rstrip(":"), part.part, role) for part in form.parts for role, text in _printed(part)]
        self.kinds = {text: (kind, role) for text, kind, role in reversed(printed) if "{" not in text}
        self.kinds |= {label: (PartKind.CONTACTS, LABEL) for label in CONTACT_LABELS if len(label) >= _SHORTEST_LABEL}
        self.rows = frozenset(text for text, _, role in printed if role == ROW)
        self.blanks = {_with_blanks(text): (kind, role) for text, kind, role in printed if "{" in text}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{'|'.join([*self.blanks, alternatives({*self.kinds})])}){_POINTS}:?")

    def likeness(self, text: str) -> int:
        """How many characters of words of the form a text has, each word once."""
        found = {match[0] for match in self.pattern.finditer(text)}
        return sum(len(word) for word in found if word not in CONTACT_LABELS)

    def find(self, text: str) -> list[Word]:
        """Every word of the form in a text, the longest at each place."""
        return [Word(*match.span(), *self._kind(match[0]), match[0]) for match in self.pattern.finditer(text)]

    def _kind(self, word: str) -> tuple[PartKind, str]:
        whole = word.rstrip(":")
        bare = whole if whole in self.kinds else re.sub(rf"{_POINTS}$", "", whole)
        found = (what for pattern, what in self.blanks.items() if re.match(pattern, word))
        return self.kinds[bare] if bare in self.kinds else next(found)


def _printed(part: Part) -> Iterator[tuple[str, str]]:
    yield from ((LABEL, label) for label in part.labels)
    yield from ((role, head) for role, heads in part.columns.items() for head in heads)
    yield from ((ROW, name) for name in row_names(part.rows))


def _with_blanks(text: str) -> str:
    return re.sub(r"\\\{([a-z]+)\\\}", lambda match: BLANKS[match[1]], re.escape(even(text)))


class _Cutter:
    """Cuts the tokens of one document, one after the other."""

    def __init__(self, words: _Words, vocabulary: Vocabulary) -> None:
        self.words, self.vocabulary = words, vocabulary
        self.seen: set[str] = set()
        self.run: list[Word] = []  # the words of the form that stand together above what is read
        self.unsure: list[str] = []

    def parts(self, token: Token) -> Iterator[Token]:
        """The parts of a token; a cell is one."""
        if token.whole or not token.text:
            yield token
            return
        pieces = list(self._pieces(even(token.text)))
        self.unsure += [token.text[piece.start : piece.end] for piece in pieces if piece.lost or not piece.sure]
        kept = [piece for piece in pieces if not piece.lost and piece.end > piece.start]
        for number, piece in enumerate(kept):
            is_first, is_last = number == 0, number == len(kept) - 1
            text = token.text[piece.start : piece.end]
            apart = token._replace(text=text, last=token.last and is_last, whole=piece.whole, sure=piece.sure)
            yield apart if is_first else apart._replace(first=piece.begins, before="", gap=0, residue=())

    def _pieces(self, text: str) -> Iterator[Piece]:
        """The words of the form in a text and the cells between them."""
        end = 0
        for word in self._accepted(text):
            if word.role == LABEL and any(map(_is_named, self.run)):  # printed once more beside the rows
                yield from _begun(self._content(text, end, word.start))
                end = word.end
                continue
            is_on = word.start == end if not self._in_heads() else _may_be_heads(text[end : word.start])
            if is_on and self.run and end:
                yield Piece(end, word.start)
            else:
                yield from _begun(self._content(text, end, word.start))
                self.run = []
            yield Piece(word.start, word.end)
            self.run.append(word)
            end = word.end
        yield from _begun(self._content(text, end, len(text)))

    def _in_heads(self) -> bool:
        return bool(self.run) and _is_head(self.run[-1].kind, self.run[-1].role)

    def _content(self, text: str, start: int, end: int) -> Iterator[Piece]:
        """The cells between two words of the form."""
        kinds = {word.kind for word in self.run}
        heads = [(word.role, word.text) for word in self.run]
        if any(map(_is_named, self.run)):
            yield from (piece.moved(start) for piece in Cells(self.vocabulary, heads).pieces(text[start:end]))
        elif kinds & {*_MONEY}:
            names = self.words.rows | ({""} if self.run[-1].text.rstrip(":") in self.words.rows else set())
            yield from (piece.moved(start) for piece in money_pieces(text[start:end], heads, names))
        elif not self.run and (title := _TITLE.search(text[:end], start)):
            yield from (Piece(start, title.start(1)), Piece(*title.span(1), whole=True), Piece(title.end(), end))
        else:  # several goals side by side: whose words these are cannot be told
            yield Piece(start, end, lost={PartKind.GOAL, PartKind.OTHER} <= kinds and start < end)

    def _accepted(self, text: str) -> Iterator[Word]:
        """The words of the form that stand as labels and heads, not within a sentence or a name."""
        found = [word for word in self.words.find(text) if word.role != ROW]  # rows are cut with their amounts
        in_table, is_long = any(map(_is_named, self.run)), len(found) >= _FEWEST_HEADS
        for together in _touching(found):
            of_heads = len(together) > 1 and any(_is_head(word.kind, word.role) for word in together)
            for word in together:
                if in_table:
                    accepted = of_heads or self._is_again(text, word)
                else:
                    accepted = len(together) > 1 or (is_long and self._is_label(text, word))
                if accepted:
                    self.seen.add(word.text)
                    yield word
            in_table = in_table or (of_heads and any(map(_is_named, together)))

    def _is_again(self, text: str, word: Word) -> bool:
        """Whether a word is the label of a table, printed once more beside its rows."""
        before = text[word.start - 1 : word.start]
        ends_a_row = before in _ENDS_OF_ROWS or before.isdigit()
        return bool(before) and ends_a_row and word.kind is PartKind.INDICATORS and word.role == LABEL

    def _is_label(self, text: str, word: Word) -> bool:
        """Whether a word that touches no other is a label: its first time, and no sentence goes on behind it."""
        if _is_head(word.kind, word.role):
            return False
        goes_on = word.end < len(text) and text[word.end] in _IN_A_SENTENCE
        return len(word.text) >= _SHORTEST_LABEL and word.text not in self.seen and not goes_on


def _begun(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Pieces of which the first begins what stands under some words."""
    yield from (piece._replace(begins=number == 0) for number, piece in enumerate(pieces))


def _touching(words: list[Word]) -> Iterator[list[Word]]:
    """Words in runs of those that touch one another."""
    run: list[Word] = []
    for word in words:
        if run and run[-1].end != word.start:
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _may_be_heads(text: str) -> bool:
    """Whether what stands between two heads may be heads that no form knows."""
    return len(text) <= _LONGEST_HEADS and not re.search("[0-9]", text)


def _is_named(word: Word) -> bool:
    return _is_head(word.kind, word.role) and (word.role == "name" or word.role.startswith("level-"))
