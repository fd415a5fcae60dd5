"""Where a document prints the words of forms: labels of parts and heads of columns, whole or broken over lines."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.importing.lexicon import LABEL, LONGEST_JOIN, ROW, Lexicon, Meaning
from generator.importing.tokens import Token
from generator.model.contact import cut_at_labels
from generator.model.form import PartKind
from generator.model.vocabulary import Vocabulary

_PAGE_BREAK = 6  # lines that may lie between two pieces of a label
_LONGEST_ASIDE = 120  # characters: a longer text is a paragraph
_ASIDE = re.compile(r"([^:：]{2,20}[:：])(.+)", re.DOTALL)
_AMOUNT = re.compile(
    r"([^0-9]{2,24}(?:[:：]|(?=\s)))\s*([0-9][0-9,，]*(?:\.[0-9]+)?\s*(?:[百千万亿]?元)?)"
)  # 其中：基本支出：880.25, 财政拨款 120.00 万元
_MONEY = (PartKind.INCOME, PartKind.SPENDING)
_BEFORE_A_LABEL = re.compile(r"(?<=\S)[^\S\n]+(?=[\u3400-\u9fff()（）]{2,14}[:：])")


class Hit(NamedTuple):
    """Some tokens that print a label or a head."""

    start: int
    end: int  # the first token after it
    text: str
    meanings: tuple[Meaning, ...]

    def of(self, form: str) -> tuple[Meaning, ...]:
        """What the words mean in a form; in others, where that form does not have them."""
        own = tuple(meaning for meaning in self.meanings if meaning.form == form)
        return own or self.meanings


def parted(stream: list[Token], lexicon: Lexicon, vocabulary: Vocabulary) -> list[Token]:
    """The tokens with labels cut off from the values that stand behind their colons."""
    return [
        part
        for token in stream
        for cell in _cut_at_blanks(token, lexicon)
        for one in _apart(cell)
        for part in _parted(one, lexicon, vocabulary)
    ]


def _cut_at_blanks(token: Token, lexicon: Lexicon) -> list[Token]:
    """A cell cut before the labels that stand behind blanks in it: `单位名称：某局　　单位：万元` is two."""
    found = [part for part in _BEFORE_A_LABEL.split(token.text) if part] if token.whole else []
    if len(token.text) > _LONGEST_ASIDE or len(found) < 2:  # noqa: PLR2004 - nothing to cut
        return [token]
    if not all(any(one.role == LABEL for one in _begun(part, lexicon)) for part in found[1:]):
        return [token]
    return _pieces(token, found)


def _begun(text: str, lexicon: Lexicon) -> tuple[Meaning, ...]:
    """What the label that a text begins with may mean, with what stands behind its colon or without."""
    match = _ASIDE.match(text)
    return lexicon.meanings(text) or (lexicon.meanings(match[1]) if match else ())


def _pieces(token: Token, texts: list[str]) -> list[Token]:
    last = len(texts) - 1
    parts = [
        token._replace(text=text, first=False, last=token.last and number == last, before="", gap=0, residue=())
        for number, text in enumerate(texts)
    ]
    return [token._replace(text=texts[0], last=False), *parts[1:]]


def _apart(token: Token) -> list[Token]:
    """A token cut at the labels of contacts in it: `填表人：某某 联系电话：10000` is four."""
    found = [part.strip() for part in cut_at_labels(token.text) if part.strip()]
    if len(token.text) > _LONGEST_ASIDE or len(found) < 2:  # noqa: PLR2004 - nothing to cut
        return [token]
    return _pieces(token, found)


def _parted(token: Token, lexicon: Lexicon, vocabulary: Vocabulary) -> list[Token]:
    match = _AMOUNT.fullmatch(token.text)
    if match and _is_of_money(match[1], lexicon, vocabulary):
        return _pieces(token, [match[1], match[2]])
    match = _ASIDE.match(token.text)
    if not match or lexicon.meanings(token.text):
        return [token]
    meanings = lexicon.meanings(match[1])
    if not any(meaning.role == LABEL for meaning in meanings):
        return [token]
    label, value = match[1], match[2]
    head = token._replace(text=label, last=False, residue=())
    return [head, token._replace(text=value.strip(), first=False, before="", gap=0)]


def _is_of_money(name: str, lexicon: Lexicon, vocabulary: Vocabulary) -> bool:
    """Whether the words before an amount are a row of money, as some form prints it or by what it is called."""
    return any(meaning.kind in _MONEY for meaning in lexicon.meanings(name)) or vocabulary.fund(name) is not None


def find_hits(stream: list[Token], lexicon: Lexicon) -> list[Hit]:
    """Every label and head in a stream, the longest at each place; rows of money are not among them."""
    found: list[Hit] = []
    at = 0
    while at < len(stream):
        hit = _longest(stream, at, lexicon)
        if hit is None:
            at += 1
            continue
        found.append(hit)
        at = hit.end
    return found


def _longest(stream: list[Token], at: int, lexicon: Lexicon) -> Hit | None:
    """The longest label or head at a place; of two on one line that joined would be a third, the first: 执行率 得分."""
    found = list(_hits_at(stream, at, lexicon))
    longest = max(found, key=lambda hit: hit.end, default=None)
    if longest is None:
        return None
    is_broken = stream[longest.end - 1].line != stream[at].line
    for part in found:
        rest = (one for one in _hits_at(stream, part.end, lexicon) if one.end == longest.end)
        if part.end < longest.end and any(not is_broken or _are_two(part, one, longest) for one in rest):
            return part
    return longest


def _are_two(first: Hit, second: Hit, joined: Hit) -> bool:
    """Whether two lines are two heads of some form: 执行率 and 得分, of one that has no 执行率得分."""
    forms = [{one.form for one in hit.meanings if one.role not in (LABEL, ROW)} for hit in (first, second)]
    return bool(forms[0] & forms[1] - {one.form for one in joined.meanings})


def _hits_at(stream: list[Token], at: int, lexicon: Lexicon) -> Iterator[Hit]:
    text = ""
    for end in range(at + 1, min(at + LONGEST_JOIN, len(stream)) + 1):
        token = stream[end - 1]
        if end > at + 1 and not _goes_on(stream[end - 2], token):
            return
        text += ("\n" if token.first else token.before) + token.text if text else token.text
        meanings = lexicon.meanings(text) if text else ()
        if any(meaning.role != ROW for meaning in meanings):
            yield Hit(at, end, text, meanings)
        if token.whole or not lexicon.begins(text):
            return


def _goes_on(token: Token, following: Token) -> bool:
    """Whether a label may go on in the next token: on the same line, or at the head of one of the next."""
    if following.whole or not following.text:
        return False
    return not following.first or (token.last and following.line - token.line <= _PAGE_BREAK)
