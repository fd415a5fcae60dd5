"""From an opened document to drafts: its labels found, its form chosen, its tables told apart and read."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.importing import effort
from generator.importing.composing import Given, compose
from generator.importing.desk import Desk
from generator.importing.doubting import with_a_table_unread
from generator.importing.draft import Draft
from generator.importing.hits import Hit, find_hits, parted
from generator.importing.lexicon import LABEL, Lexicon, Meaning, plain
from generator.importing.merged_cells import once
from generator.importing.opening.refusals import TOO_MUCH_TEXT, Refused
from generator.importing.paper import Paper
from generator.importing.prices import Prices
from generator.importing.runs import Cut, Runs
from generator.importing.sections import best_form
from generator.importing.tokens import Furniture, Token, tokens
from generator.model.form import Form, PartKind
from generator.model.vocabulary import Vocabulary

_FRONT = (PartKind.NAME, PartKind.OTHER)
_FAR_ABOVE = 10  # lines between a title and the first label of its table
_FAR_BEFORE = 1_000  # tokens
_FEW = 3  # cells behind a label, the first of which may be empty


class Piece(NamedTuple):
    """One table of a document: its tokens and its text."""

    stream: list[Token]
    text: str
    furniture: tuple[Furniture, ...]


class Recogniser:
    """Reads documents by the words of forms and by what the vocabularies know."""

    def __init__(self, forms: dict[str, Form], vocabulary: Vocabulary) -> None:
        """Make ready for many documents."""
        self.lexicon = Lexicon(forms)
        self.vocabulary = vocabulary
        self.prices = Prices(vocabulary)
        self.runs = Runs(self.lexicon, vocabulary)

    def drafts(self, paper: Paper, given: Given) -> list[Draft]:
        """The drafts of a document, one for each table in it; none where it holds no such table.

        Raises `Refused` for a document far longer than any real one.
        """
        if len(paper.text) > effort.MOST_CHARACTERS:
            raise Refused(TOO_MUCH_TEXT)
        found_tokens, furniture = tokens(paper)
        found_tokens = found_tokens if paper.blocks else once(found_tokens)
        given_form = self.lexicon.forms.get(given.form)
        cut = self._cut(found_tokens, given_form)
        stream = parted(cut.stream if cut else found_tokens, self.lexicon, self.vocabulary)
        found: list[Draft] = []
        spent = effort.Effort()
        for piece in self._pieces(Piece(stream, paper.text, tuple(furniture))):
            hits = find_hits(piece.stream, self.lexicon)
            spent.begin_table(len(hits), len(piece.stream))
            form = cut.form if cut else given_form or best_form(piece.stream, hits, self.lexicon)
            desk = Desk(piece.stream, hits, form, self.lexicon, self.vocabulary, spent, piece.furniture, cut)
            draft = compose(desk, self.prices, given, piece.text, found[0] if found else None)
            if draft:
                found.append(draft)
            elif found:
                found[-1] = with_a_table_unread(found[-1], piece.text)
        return found

    def _cut(self, stream: list[Token], form: Form | None) -> Cut | None:
        """A document cut into cells that ran together; nothing where they did not."""
        if not self.runs.run_together(stream):
            return None
        if form is None:
            likely = parted(self.runs.cut(stream, self.runs.form(stream)).stream, self.lexicon, self.vocabulary)
            form = best_form(likely, find_hits(likely, self.lexicon), self.lexicon)
        return self.runs.cut(stream, form)

    def _pieces(self, whole: Piece) -> Iterator[Piece]:
        stream = whole.stream
        hits = find_hits(stream, self.lexicon)
        if not hits:
            return
        form = best_form(stream, hits, self.lexicon)
        starts = [0, *_further_tables(stream, hits, form), len(stream)]
        if len(starts) == 2:  # noqa: PLR2004 - one table is the whole document
            yield whole
            return
        lines = whole.text.split("\n")
        for start, end in pairwise(starts):
            first = stream[start].line if start else 0
            last = stream[end].line if end < len(stream) else len(lines)
            piece = [token._replace(line=token.line - first) for token in stream[start:end]]
            furniture = tuple(line for line in whole.furniture if first <= line.line < last)
            yield Piece(piece, "\n".join(lines[first:last]), furniture)


def _further_tables(stream: list[Token], hits: list[Hit], form: Form) -> list[int]:
    """Where the second table of a document begins, and each after it: at a front label between heads of indicators.

    One that is cut before its heads begins where a front label is printed again over something else.
    """
    starts: list[int] = []
    front, named, is_other = -1, False, False
    said: dict[str, str] = {}
    for hit in hits:
        meant = {(meaning.kind, meaning.role) for meaning in hit.of(form.id)}
        if (PartKind.INDICATORS, "name") in meant:
            if front >= 0:
                starts.append(front)
            front, named, is_other = -1, True, False
        elif any(_is_front(meaning, form) for meaning in hit.of(form.id)):
            label, text = plain(hit.text), _said(stream, hit)
            is_other = is_other or (named and bool(text) and said.get(label, text) != text)
            said.setdefault(label, text)
            if named and front < 0:
                front = _line_above(stream, hit.start)
    return [*starts, front] if front >= 0 and is_other else starts


def _is_front(meaning: Meaning, form: Form) -> bool:
    """Whether words are a label that stands above the indicators, before whose table it is."""
    first = next((number for number, part in enumerate(form.parts) if part.part is PartKind.INDICATORS), 0)
    is_above = meaning.form != form.id or meaning.part < first
    return meaning.kind in _FRONT and meaning.role == LABEL and is_above


def _said(stream: list[Token], hit: Hit) -> str:
    """What is printed behind a label on its line, up to the next white space."""
    line = stream[hit.end - 1].line
    behind = (token.text for token in stream[hit.end : hit.end + _FEW] if token.line == line and token.text)
    return next(behind, "")


def _line_above(stream: list[Token], at: int) -> int:
    """The token that begins the title above a label, where one stands in the lines before it, or else its line."""
    start = at
    while start > 0 and stream[start - 1].line == stream[at].line and at - start < _FAR_BEFORE:
        start -= 1
    for place in range(start - 1, max(0, start - _FAR_BEFORE), -1):
        token = stream[place]
        if stream[at].line - token.line > _FAR_ABOVE:
            break
        if token.first and "绩效" in token.text and "表" in token.text:
            return place
    return start
