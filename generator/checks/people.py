"""What the checks on people share: the numbers of posts and of people that running text prints."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.model.finding import Operand
from generator.model.record import Record

COUNTED = r"\s*(?:名|人|个)"
_FILL = r"(?:总人数|总数|数量|人数|名额|数|总计|合计|共计|共有|共|为|是|有|[:：]|\s)*"
_STAFF = r"(?:公务员|干部职工|工作人员|编制人员|总人数|职工|干部|人员|人数)"
_ESTABLISHMENT = re.compile(rf"(?P<kind>行政|事业|工勤|政法专项)?编制{_FILL}(?P<number>\d+)(?:{COUNTED})?")
_IN_POST = re.compile(
    rf"(?:(?:实际|现有|实有|现)?(?:在职在编|在编在职|在编在岗|在职在岗|在职|在编|在岗)(?:实有)?{_STAFF}?"
    rf"|实有{_STAFF}?|现有{_STAFF}){_FILL}(?P<number>\d+){COUNTED}"
)
_SENTENCE_END = re.compile(r"[。；;！!？?\n]")
_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
_PART = "其中"


class Count(NamedTuple):
    """A number of posts or people, with the words it is printed in."""

    at: str  # the paragraph, as the trace names it, e.g. `organisation.0`
    start: int
    end: int
    printed: str  # e.g. `行政编制为39名`
    number: int
    kind: str  # 行政, 事业 …; empty where none is said
    is_part: bool  # it stands after 其中, as a part of what is said before

    def operand(self, name: str) -> Operand:
        """The number as an operand."""
        return Operand(self.at, name, self.printed)


def paragraphs(record: Record) -> Iterator[tuple[str, str]]:
    """Each paragraph on offices and staff, with its name in the trace."""
    return ((f"organisation.{position}", text) for position, text in enumerate(record.organisation))


def establishment(text: str, at: str) -> list[Count]:
    """The authorised posts (编制) that a paragraph prints."""
    return [_count(match, text, at, match["kind"] or "") for match in _ESTABLISHMENT.finditer(text)]


def in_post(text: str, at: str) -> list[Count]:
    """The people in post that a paragraph prints."""
    return [_count(match, text, at, "") for match in _IN_POST.finditer(text)]


def in_post_of(record: Record) -> list[Count]:
    """The people in post that a record prints, without those that are a part of others."""
    return [count for at, text in paragraphs(record) for count in in_post(text, at) if not count.is_part]


def _count(match: re.Match[str], text: str, at: str, kind: str) -> Count:
    sentence = _BRACKETS.sub("", _SENTENCE_END.split(text[: match.start()])[-1])
    return Count(at, match.start(), match.end(), match[0].strip(), int(match["number"]), kind, _PART in sentence)


def split_outside_brackets(text: str, separators: str) -> list[str]:
    """The pieces of a list, a bracket and what it holds being one; the list ends with its own closing bracket."""
    pieces, depth = [""], 0
    for character in text:
        depth += (character in "（(") - (character in "）)")
        if depth < 0:
            break
        if depth == 0 and character in separators:
            pieces.append("")
        else:
            pieces[-1] += character
    return [piece.strip() for piece in pieces if piece.strip()]
