"""People and offices that are listed one by one against the number that is stated for all."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.people import COUNTED, Count, in_post, in_post_of, paragraphs, split_outside_brackets
from generator.checks.rule import Rule, World
from generator.model.finding import Finding, Operand, Verdict
from generator.model.record import Record
from generator.words import Words

ID = "posts"

_OFFICES = r"(?:内设机构|职能处室|职能科室|内设处室|内设科室|处室|科室|股室)"
_LISTING = r"[，,：:\s]*(?:分别是|分别为|包括|即|[为：:（(])[：:\s]*(?P<list>[^。；;]*)"
_WHOLE = ("包括", "分别为", "分别是")  # what follows these is all there is
_POSTS = re.compile(rf"[，,：:；;（(\s]*(?P<how>其中|设有|设|{'|'.join(_WHOLE)})[：:，,\s]*(?P<list>[^。]*)")
_NAMED = re.compile(rf"(?P<stated>(?P<before>\d+)\s*个{_OFFICES}|{_OFFICES}\s*(?P<after>\d+)\s*个){_LISTING}")
_STAFFED = re.compile(rf"{_OFFICES}{_LISTING}")
_BESIDES = re.compile(r"[，,、；;\s](?:另|此外|还有|(?:离退休|离休|退休)(?:人员|干部|职工|人数)?[数为]?\d)")
_ONE = re.compile(rf"(?:和|及|以及)?(?P<name>\D+?)\s*(?P<number>\d+){COUNTED}")
_OFFICE = re.compile(r"[^\d和及等]*(?:[室处科局股部办队组会委所站院]|中心|支部)(?:[（(][^）)]*[）)])?")


class Listed(NamedTuple):
    """Numbers listed one by one, with the words they stand in."""

    text: str
    names: tuple[str, ...]
    numbers: tuple[int, ...]

    @property
    def added(self) -> int:
        """The numbers added up."""
        return sum(self.numbers)

    @property
    def arithmetic(self) -> str:
        """The sum written out."""
        return f"{' + '.join(map(str, self.numbers))} = {self.added}"


def check(record: Record, _world: World) -> Iterator[Finding]:
    """Posts, offices and the staff of offices, paragraph by paragraph."""
    totals = in_post_of(record)
    for at, text in paragraphs(record):
        for total in in_post(text, at):
            yield from _posts(total, text)
        for match in _NAMED.finditer(text):
            yield from _offices(match, at)
        for match in _STAFFED.finditer(text):
            yield from _staff(_read(match["list"]), totals, at)


def _read(listed: str) -> Listed | None:
    """A list of names each with its number of people; nothing where any piece of it is something else."""
    text = _BESIDES.split(listed)[0]
    pieces = [_ONE.fullmatch(piece) for piece in split_outside_brackets(text, "，,、；;")]
    found = [piece for piece in pieces if piece]
    if len(found) < 2 or len(found) < len(pieces):  # noqa: PLR2004 - one is no list
        return None
    return Listed(text, tuple(one["name"] for one in found), tuple(int(one["number"]) for one in found))


def _posts(total: Count, text: str) -> Iterator[Finding]:
    """Posts listed right behind the people in post; parts that need not be all of them are not held against it."""
    match = _POSTS.match(text, total.end)
    listed = _read(match["list"]) if match else None
    if match is None or listed is None:
        return
    exceeds = match["how"] in _WHOLE and listed.added > total.number
    if listed.added == total.number or exceeds:
        verdict = Verdict.LOOK if exceeds else Verdict.ADDS_UP
        zh = f"所列各项人数相加 {listed.added}，原表写「{total.printed}」"
        en = f"the people listed are {listed.added}, the document says `{total.printed}`"
        yield _finding(verdict, Words(zh, en), total, listed)


def _offices(match: re.Match[str], at: str) -> Iterator[Finding]:
    """Offices listed by name behind their number; a list that is not plainly whole is not held against it."""
    stated = int(match["before"] or match["after"])
    names = split_outside_brackets(_BESIDES.split(match["list"])[0], "、，,")
    plain = len(names) > 1 and all(_OFFICE.fullmatch(name) for name in names)
    if len(names) == stated or plain:
        verdict = Verdict.ADDS_UP if len(names) == stated else Verdict.LOOK
        zh = f"原表写「{match['stated']}」，列出名称 {len(names)} 个"
        en = f"the document says `{match['stated']}` and names {len(names)}"
        operands = (Operand(at, "内设机构", match["stated"]), Operand(at, "列出的名称", "、".join(names)))
        yield Finding(ID, verdict, Words(zh, en), operands)


def _staff(listed: Listed | None, totals: list[Count], at: str) -> Iterator[Finding]:
    """The people of each office against all people in post, where one such number is printed."""
    if listed is None or len(totals) != 1 or not all(_OFFICE.fullmatch(name) for name in listed.names):
        return
    total, gap = totals[0], totals[0].number - listed.added
    verdict = Verdict.ADDS_UP if gap == 0 else Verdict.NOTE if gap > 0 else Verdict.LOOK
    zh = f"{len(listed.names)} 个内设机构的人数相加 {listed.added}，原表写「{total.printed}」"
    en = f"the people of {len(listed.names)} offices are {listed.added}, the document says `{total.printed}`"
    if gap > 0:
        zh, en = f"{zh}，其余 {gap} 人没有列在内设机构下", f"{en}; listed under no office: {gap}"
    yield _finding(verdict, Words(zh, en), total, listed, at)


def _finding(verdict: Verdict, sentence: Words, total: Count, listed: Listed, at: str = "") -> Finding:
    operands = (total.operand("在职人数"), Operand(at or total.at, "所列人数", listed.text))
    return Finding(ID, verdict, sentence, operands, listed.arithmetic)


RULE = Rule(
    ID,
    Words("分列的人数、机构数与总数一致吗", "Do listed people and offices agree with the stated numbers?"),
    Words(
        "一句话里先说总数、再逐项列出的，读者可以自己加一遍。",
        "Where a sentence gives a number and then lists what it is made of, a reader can add it up.",
    ),
    Words(
        "在职人数之后逐项列出的人数相加；「N个内设机构」之后的名称逐个数；各内设机构的人数相加，与在职人数比较。"
        "「另有」以后的不算。「其中」「设」之后所列可以不是全部，也可以是空缺的职数，只在相加恰好相等时说明。",
        "People listed behind the number in post are added; names behind a number of offices are counted; the people "
        "of offices are added and held against those in post. What follows 另有 is not part. A list after 其中 or 设 "
        "need not be whole, or counts posts that are vacant, and is mentioned only where it adds up.",
    ),
    check,
)
