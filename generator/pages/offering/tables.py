"""The tables of the database: what each holds, and each column of it, in the order they are made."""

from typing import NamedTuple

from generator.words import Words

TEXT, WHOLE, FLOAT = "TEXT", "INTEGER", "REAL"


class Column(NamedTuple):
    """A column."""

    name: str
    kind: str
    about: Words
    refers: str = ""  # to which table, by its key


class Table(NamedTuple):
    """A table; its key is its first columns."""

    name: str
    about: Words
    columns: tuple[Column, ...]
    key: int = 2  # how many columns

    @property
    def made(self) -> str:
        """The statement that makes it."""
        lines = [f"{one.name} {one.kind}{_refers(one)}" for one in self.columns]
        if self.key == 1 and self.columns[0].kind == WHOLE:
            lines[0] += " PRIMARY KEY"
            end = ")"
        else:
            lines.append(f"PRIMARY KEY ({', '.join(one.name for one in self.columns[: self.key])})")
            end = ") WITHOUT ROWID"
        between = ",\n  "
        return f"CREATE TABLE {self.name} (\n  {between.join(lines)}\n{end}"


def _refers(column: Column) -> str:
    return f" REFERENCES {column.refers}" if column.refers else ""


_RECORD = Column("record", WHOLE, Words("哪张表", "the record"), "records(id)")
_ROW = Column("row", TEXT, Words("行号，例如 i-012，也是网页上的锚", "the id of the row, its anchor on the page"))
_PLACE = Column("place", WHOLE, Words("在原表中的次序，从 0 起", "its place in the document, from 0"))

REGIONS = Table(
    "regions",
    Words("有表的地区和它们的上级", "places with tables, and the places above them"),
    (
        Column("code", TEXT, Words("行政区划代码", "the code of GB/T 2260")),
        Column("name", TEXT, Words("名称", "its name")),
        Column("above", TEXT, Words("上级地区", "the place above it"), "regions(code)"),
    ),
    key=1,
)
KINDS = Table(
    "kinds",
    Words("部门类别", "kinds of department"),
    (
        Column("id", TEXT, Words("代号", "its id")),
        Column("name", TEXT, Words("名称", "its name")),
    ),
    key=1,
)
FAMILIES = Table(
    "families",
    Words("指标族：各地称呼不同的同一项指标", "indicators that several places print under several names"),
    (
        Column("id", TEXT, Words("代号", "its id")),
        Column("name", TEXT, Words("名称", "its name")),
        Column("definition", TEXT, Words("定义", "what it means")),
    ),
    key=1,
)
RULES_ASKED = Table(
    "rules",
    Words("核对的规则", "what is checked"),
    (
        Column("id", TEXT, Words("代号", "its id")),
        Column("title", TEXT, Words("问的是什么", "what it asks")),
    ),
    key=1,
)
RECORDS = Table(
    "records",
    Words("一个部门一年的表", "one department's table for one year"),
    (
        Column("id", WHOLE, Words("只在这个文件里有效的号码", "a number that holds in this file only")),
        Column("key", TEXT, Words("永久的身份，也是网址", "its identity for ever, and its address")),
        Column("region", TEXT, Words("地区", "the place"), "regions(code)"),
        Column("kind", TEXT, Words("部门类别", "the kind of department"), "kinds(id)"),
        Column("unit", TEXT, Words("单位在这个地区里的代号", "the department's id within its place")),
        Column("name", TEXT, Words("单位名称，照原表", "its name as printed")),
        Column("scope", TEXT, Words("口径：whole、office、unit、unstated", "whole, office, unit or unstated")),
        Column("year", WHOLE, Words("年度", "the year")),
        Column("title", TEXT, Words("标题，照原表", "the title as printed")),
        Column("form", TEXT, Words("表式", "the form")),
        Column("money_unit", TEXT, Words("金额单位，照原表", "the unit of money as printed")),
        Column("total", TEXT, Words("资金总额，照原表", "all the money, as printed")),
        Column("total_value", FLOAT, Words("同上，作排序和粗算用", "the same, for sorting and rough sums")),
        Column("money", WHOLE, Words("资金有几行", "rows of money")),
        Column("indicators", WHOLE, Words("指标有几行", "rows of indicators")),
        Column("different", WHOLE, Words("有几处值得看", "findings that a reader should look at")),
        Column("source_file", TEXT, Words("原文文件", "the file of the document")),
        Column("source_sha256", TEXT, Words("原文的 SHA-256", "its hash")),
        Column("source_url", TEXT, Words("原文发布的网址", "where it was published")),
        Column("published", TEXT, Words("发布日期", "the day it was published")),
        Column("retrieved", TEXT, Words("取得日期", "the day it was fetched")),
    ),
    key=1,
)
MONEY = Table(
    "money",
    Words("收入和支出的每一行", "every row of income and spending"),
    (
        _RECORD,
        _ROW,
        _PLACE,
        Column("part", TEXT, Words("income 收入，spending 支出", "income or spending")),
        Column("above", TEXT, Words("上一级的行", "the row it stands under")),
        Column("name", TEXT, Words("名称，照原表", "its name as printed")),
        Column("fund", TEXT, Words("通行的名目", "the usual kind of fund")),
        Column("half", TEXT, Words("半年计划数，照原表；NULL 是原表没有这一格", "half-year; NULL where no such cell")),
        Column("half_value", FLOAT, Words("同上，作排序和粗算用", "the same, for sorting and rough sums")),
        Column("full", TEXT, Words("全年数，照原表；NULL 是原表没有这一格", "full year; NULL where no such cell")),
        Column("full_value", FLOAT, Words("同上，作排序和粗算用", "the same, for sorting and rough sums")),
        Column("share", TEXT, Words("占比，照原表", "the share as printed")),
        Column("past", TEXT, Words("以前年度的数，JSON", "amounts of earlier years, as JSON")),
    ),
)
INDICATORS = Table(
    "indicators",
    Words("每一项指标", "every indicator"),
    (
        _RECORD,
        _ROW,
        _PLACE,
        Column("period", TEXT, Words("annual 年度，long-term 长期，medium-term 中长期", "the period of its table")),
        Column("level_1", TEXT, Words("一级指标", "the first-level label")),
        Column("level_2", TEXT, Words("二级指标", "the second-level label")),
        Column("level_3", TEXT, Words("再下一级", "a label below these")),
        Column("level_4", TEXT, Words("再下一级", "a label below these")),
        Column("name", TEXT, Words("名称，照原表", "its name as printed")),
        Column("family", TEXT, Words("指标族", "the indicator it is elsewhere"), "families(id)"),
        Column("half", TEXT, Words("半年指标值，照原表；NULL 是原表没有这一格", "half-year; NULL where no such cell")),
        Column("full", TEXT, Words("全年指标值，照原表；NULL 是原表没有这一格", "full year; NULL where no such cell")),
        Column("work", TEXT, Words("重点工作", "the work it belongs to")),
        Column("project", TEXT, Words("对应项目", "the project it belongs to")),
        Column("operator", TEXT, Words("单独成列的符号", "an operator in a column of its own")),
        Column("unit", TEXT, Words("单独成列的单位", "a unit in a column of its own")),
        Column("basis", TEXT, Words("指标值确定依据", "what the value rests on")),
        Column("category", TEXT, Words("指标分类", "its category")),
        Column("direction", TEXT, Words("指标方向性", "its direction as printed")),
        Column("weight", TEXT, Words("权重或分值", "its weight")),
        Column("explanation", TEXT, Words("指标解释", "its explanation")),
    ),
)
TARGETS = Table(
    "targets",
    Words("每一个指标值读出的意思", "what each target means"),
    (
        _RECORD,
        _ROW,
        Column("cell", TEXT, Words("half、full 或 past-2022", "half, full or past-2022")),
        Column("text", TEXT, Words("照原表", "as printed")),
        Column("presence", TEXT, Words("有值，或五种没有值之一", "a value, or one of five emptinesses")),
        Column("kind", TEXT, Words("number、range、date、words……", "number, range, date, words …")),
        Column("operator", TEXT, Words("≥ ≤ ＞ ＜ ＝ ≈ –，没有则为空", "the operator; empty where there is none")),
        Column("value", TEXT, Words("数值，十进制", "the number, decimal")),
        Column("high", TEXT, Words("范围的上端", "the upper end of a range")),
        Column("number", FLOAT, Words("数值，作排序和粗算用", "the number, for sorting and rough sums")),
        Column("unit", TEXT, Words("单位，照原表", "the unit as printed")),
    ),
    key=3,
)
FINDINGS = Table(
    "findings",
    Words("每一条核对的结论", "what every check found"),
    (
        _RECORD,
        Column("anchor", TEXT, Words("在网页上的锚", "its anchor on the page")),
        Column("rule", TEXT, Words("规则", "the check"), "rules(id)"),
        Column("verdict", TEXT, Words("结论", "the verdict")),
        Column("sentence", TEXT, Words("说明", "what was seen")),
        Column("arithmetic", TEXT, Words("算式", "the sum")),
        Column("difference", TEXT, Words("相差", "the difference")),
        Column("tolerance", TEXT, Words("容差", "what is tolerated")),
        Column("about", TEXT, Words("所说的行或字段", "the row or field in question")),
    ),
)
TEXTS = Table(
    "texts",
    Words("印出的每段文字，一类部门里相同的只存一次", "every printed text, once for each kind of department"),
    (
        Column("id", WHOLE, Words("只在这个文件里有效的号码", "a number that holds in this file only")),
        Column("text", TEXT, Words("文字，照原表", "as printed")),
    ),
    key=1,
)
PLACES = Table(
    "places",
    Words("每段文字在哪张表的哪里", "where each text stands"),
    (
        Column("text", WHOLE, Words("哪段文字", "the text"), "texts(id)"),
        _RECORD,
        Column("anchor", TEXT, Words("在网页上的锚", "its anchor on the page")),
    ),
    key=3,
)
TABLES = (REGIONS, KINDS, FAMILIES, RULES_ASKED, RECORDS, MONEY, INDICATORS, TARGETS, FINDINGS, TEXTS, PLACES)
