"""What a person should look at before a draft becomes a record."""

import re
from collections.abc import Iterator, Mapping

from generator.importing.columns import is_in_disorder
from generator.importing.desk import Desk
from generator.importing.draft import Doubt, Draft, Numbering
from generator.importing.identity import Found, titled_year
from generator.importing.indicators import IndicatorBlock, IndicatorLine
from generator.importing.lexicon import plain
from generator.importing.mending import Mend
from generator.importing.money import AMOUNTS, Money, MoneyLine, adds_up
from generator.importing.prices import VALUE_HEAD
from generator.importing.sections import Section
from generator.model.form import PartKind
from generator.words import Words

_MOST_SHOWN = 20


def of_identity(found: Mapping[str, object]) -> list[Doubt]:
    """What a record needs and the document does not tell."""
    return [Doubt(key, _MISSING[key]) for key, value in found.items() if not value]


def of_year(year: str, titled: str, headlines: list[str]) -> list[Doubt]:
    """That the title, or what stands above it, names another year than the table."""
    doubts = []
    if titled and titled != year:
        doubts.append(
            Doubt("year", Words(f"标题写{titled}年，表内印{year}年度", f"the title says {titled}, the table {year}"))
        )
    above = dict.fromkeys(filter(None, map(titled_year, headlines)))
    for other in (other for other in above if other not in (year, titled)):
        zh, en = f"标题上面写{other}年，表内是{year}年", f"above the title stands {other}, the table is of {year}"
        doubts.append(Doubt("year", Words(zh, en)))
    return doubts


def year_of_file(name: str, year: str) -> Doubt:
    """That a year stands nowhere in the document."""
    zh = f"文件里没有印年度，{year} 取自文件名「{name}」，请核对"
    return Doubt("year", Words(zh, f"the document prints no year; {year} is in the name of the file, `{name}`"))


def year_of_text(found: Found) -> Doubt:
    """That a year stands in running words alone, which may speak of another."""
    quote = found.inference.quote if found.inference else ""
    zh = f"表上没有印年度，{found.value} 取自正文「{quote}」，请核对"
    return Doubt("year", Words(zh, f"the table prints no year; {found.value} is in its text, `{quote}`"))


def of_length(desk: Desk) -> list[Doubt]:
    """That a table goes on too long to be read to its end."""
    words = Words("表太长，后面的没有读", "the table is too long; its rest was not read")
    return [Doubt("indicators", words)] if desk.effort.cut else []


def of_disorder(desk: Desk, sections: list[Section]) -> list[Doubt]:
    """That a table of scores stands in running text, and was not read."""
    scored = (section for section in sections if section.kind is PartKind.INDICATORS)
    found = any(is_in_disorder(desk.stream, section) for section in scored)
    return [Doubt("indicators", _DISORDER)] if found else []


def with_a_table_unread(draft: Draft, text: str) -> Draft:
    """A draft, and that below its table another begins of which nothing was read."""
    begins = next(filter(None, map(str.strip, text.split("\n"))), "")[:_MOST_SHOWN]
    zh = f"下面另有一张表没有读：「{begins}」起，没有指标的表头；补全以后单独导入"
    en = f"below begins another table, at `{begins}`, which was not read as it has no heads: import it by itself, whole"
    return draft._replace(doubts=(*draft.doubts, Doubt("title", Words(zh, en))))


def of_mends(mends: list[Mend], numbering: Numbering) -> list[Doubt]:
    """Labels that were put right."""
    doubts = []
    for mend in mends:
        ids = [numbering.ids[id(line)] for line in mend.lines if id(line) in numbering.ids]
        words = Words(f"版面更正：{mend.reason}", f"the layout was put right: {mend.reason}")
        doubts.append(Doubt(ids[0] if ids else "repairs", words))
    return doubts


def of_indicators(desk: Desk, blocks: list[IndicatorBlock], numbering: Numbering) -> list[Doubt]:
    """Targets that may be something else, the points of their row or of another year, and projects in one table."""
    doubts: list[Doubt] = []
    for block in blocks:
        doubts += _of_projects(desk, block)
        doubts += _of_no_level(block, numbering)
        doubts += [Doubt("indicators", _TWINS)] if block.heads.get("name") in block.unkept.values() else []
        heads = [desk.stream[place].bare for place in block.left]
        for head in (head for head in heads if VALUE_HEAD.fullmatch(head)):
            zh = f"「{head}」是第二排的表头，指标值属于哪一个看不出来，请对照原文"
            en = f"`{head}` is a head in a second row: see whose the targets are"
            doubts.append(Doubt("indicators", Words(zh, en)))
        weighed = any(line.cells.get("weight") for line in block.rows())
        for line in (line for line in block.rows() if weighed and _may_be_points(desk, line)):
            zh = f"「{line.cells['full']}」可能是这一行的分值，不是指标值，请对照原文"
            en = f"`{line.cells['full']}` may be the points of this row, not its target"
            doubts.append(Doubt(numbering.ids[id(line)], Words(zh, en)))
    return doubts


def _of_projects(desk: Desk, block: IndicatorBlock) -> Iterator[Doubt]:
    """That the indicators of several projects stand in one table: a record has room for one."""
    cells = [cell for cell, head in block.unkept.items() if plain(head) == "项目名称"]
    names = dict.fromkeys("".join(token.bare for token in desk.stream[slice(*cell)]) for cell in sorted(cells))
    if len(names) > 1:
        zh = f"表里有{len(names)}个项目（{'、'.join(names)}），指标合在一起了：一份记录只收得下一个"
        en = f"the table has {len(names)} projects, their indicators are read together: a record has room for one"
        yield Doubt("indicators", Words(zh, en))


def _of_no_level(block: IndicatorBlock, numbering: Numbering) -> Iterator[Doubt]:
    """That a row stands above all levels of a table that has them: it may be of a project, and no indicator."""
    if any(group.level for group in block.groups):
        for line in (line for group in block.groups if not group.level for line in group.rows):
            yield Doubt(numbering.ids[id(line)], _NO_LEVEL)


def _may_be_points(desk: Desk, line: IndicatorLine) -> bool:
    """Whether a row that no grid holds has a bare number for a target and for its points the same or none."""
    is_bare = re.fullmatch(r"[0-9]{1,2}(?:\.[0-9]+)?", line.cells.get("full", ""))
    is_same = line.cells.get("weight") in (None, "", line.cells.get("full"))
    return is_bare is not None and is_same and desk.stream[line.start].column is None


def of_money(desk: Desk, money: Money, numbering: Numbering) -> list[Doubt]:
    """Amounts that may belong to several rows, and names whose end may be an amount."""
    doubts = []
    for place, names in money.unsure.items():
        amount, listed = desk.stream[place].text, "、".join(names) or "？"
        words = Words(f"「{amount}」属于哪一项看不出来：{listed}", f"`{amount}` may belong to any of: {listed}")
        doubts.append(Doubt("funding", words))
    lines = [line for block in money.blocks.values() for top in block.rows for line in top.walk()]
    return doubts + [doubt for line in lines for doubt in _settled(line, numbering)]


def of_units(unit: str, behind: list[str]) -> list[Doubt]:
    """That amounts are printed with another unit behind them than that of the table, or with several."""
    others = "、".join(other for other in behind if other != unit)
    zh = f"有的金额后面印「{others}」，与「{unit}」不同，请对照原文"
    en = f"some amounts have `{others}` behind them and not `{unit}`: look at the document"
    return [Doubt("funding", Words(zh, en))] if others else []


def _settled(line: MoneyLine, numbering: Numbering) -> Iterator[Doubt]:
    """Names that end in digits: amounts that ran into them, or names indeed where the sum says so."""
    ending = [row for row in line.rows if re.search(r"[0-9]$", row.name) and not re.search(r"20[0-9]{2}$", row.name)]
    swallowing = [row for row in ending if "" in row.cells.values()]
    for row in swallowing:
        zh = f"「{row.name}」末尾的数字可能是数额，请对照原文"
        yield Doubt(numbering.ids[id(row)], Words(zh, f"the digits at the end of `{row.name}` may be an amount"))
    proven = any(adds_up(line, role) for role in AMOUNTS if role in line.cells)
    for row in ending:
        if row not in swallowing and proven:
            zh = f"「{row.name}」末尾的数字算作名称：这样读，各项之和等于{line.name}"
            en = f"the digits at the end of `{row.name}` are read as part of it: so the rows add up to {line.name}"
            yield Doubt(numbering.ids[id(row)], Words(zh, en))


_NO_LEVEL = Words(
    "上面没有分级的标签，可能不是指标，请对照原文",
    "no label of a level stands above this row: it may be no indicator",
)
_TWINS = Words(
    "两组指标并排，表头相同：左边一组当作中长期的，没有收；右边一组当作年度的，请对照原文",
    "two sets of indicators stand side by side under the same heads: the left is taken for those of several years "
    "and is not kept, the right for those of the year",
)
_DISORDER = Words(
    "评价打分表没有指标值，各格又混在正文里分不开，没有读：找 Word、Excel 或网页的原件导入",
    "the table of scores has no targets, and its cells cannot be told apart in running text: it was not read; "
    "import the Word, Excel or web page it came from",
)
_MISSING = {
    "title": Words("没有认出标题", "no title was found"),
    "name": Words("没有认出单位名称", "the name of the department was not found"),
    "region": Words(
        "认不出是哪个地方，请用 --region 写六位代码", "the place cannot be told; give its code with --region"
    ),
    "year": Words("认不出是哪一年，请用 --year 写年度", "the year cannot be told; give it with --year"),
    "department": Words(
        "认不出是哪种部门，请用 --department 写代号；写名称，例如 科技，就列出相近的代号",
        "the kind of department cannot be told; give its code with --department; a name is answered with codes",
    ),
}
