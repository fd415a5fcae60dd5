"""A file that does not fit its model is said in words, at its place, all misfits at once."""

import pytest

from generator.model.record import Record
from generator.problems import NOTHING, Problem
from generator.reading.files import read_text
from generator.reading.models import read_model
from generator.words import Words

RECORD = """\
title: 甲市科技局部门整体预算绩效目标表
region: "320400"
department: {kind: keji, name: 甲市科技局, scope: whole}
year: 2023
form: jiangsu
source: {file: sources/a.txt, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
inferred: {scope: {quote: 乙, reason: 丙}}
functions: [一、拟订规划。]
funding:
  unit: 万元
  income:
    columns: {full: 全年预算数, share: 占比}
    rows:
      - {id: m-001, name: 资金总额, full: "4889.25", share: 100%, past: {2022: "1"}}
indicators:
  - id: annual
    columns: {full: 全年指标值}
    groups:
      - level: [决策, 计划制定]
        rows:
          - {id: i-001, name: 工作计划制定健全性, full: 健全}
minted: {m: 1, i: 1}
"""
WRITE_DIGITS = Words("只写半角数字，例如 `2025`", "write plain digits only, e.g. `2025`")
WRITE_AMOUNT = Words("写成半角数字，例如 `1128.32`", "write plain digits, e.g. `1128.32`")
WRITE_SHARE = Words("写成百分数，例如 `22.29%`", "write a percentage, e.g. `22.29%`")
KINDS_OF_SCOPE = Words("可用：`whole` `office` `unit` `unstated`", "use one of `whole` `office` `unit` `unstated`")
ROW_NUMBER = Words("行号，一经给定永不更改、永不重用；新行用 mingxi mint 编号", "see `id` in the field reference")


def problem(line, column, rule, chinese, english, hint=NOTHING):
    return Problem("2023.yaml", line, column, rule, Words(chinese, english), hint)


MISFITS = {
    "a missing field": (
        "year: 2023\n",
        "",
        problem(
            1, 1, "missing", "缺少 `year`", "`year` is missing", Words("年度", "see `year` in the field reference")
        ),
    ),
    "a missing field of a row": (
        "id: m-001, ",
        "",
        problem(14, 9, "missing", "缺少 `id`", "`id` is missing", ROW_NUMBER),
    ),
    "a missing field under a free name": (
        ", reason: 丙",
        "",
        problem(
            7,
            12,
            "missing",
            "缺少 `reason`",
            "`reason` is missing",
            Words("怎样由此得出", "see `reason` in the field reference"),
        ),
    ),
    "an unknown field": (
        "form: jiangsu",
        "form: jiangsu\nfund: a",
        problem(
            6,
            7,
            "unknown-key",
            "没有名为 `fund` 的项",
            "there is no field `fund`",
            Words("是不是 `funding`？", "did you mean `funding`?"),
        ),
    ),
    "an unknown field of a row": (
        "full: 健全",
        "full: 健全, fulll: 健全",
        problem(
            21,
            59,
            "unknown-key",
            "没有名为 `fulll` 的项",
            "there is no field `fulll`",
            Words("是不是 `full`？", "did you mean `full`?"),
        ),
    ),
    "an unknown field under a free name": (
        "{quote: 乙,",
        "{quot: 乙,",
        problem(
            7,
            26,
            "unknown-key",
            "没有名为 `quot` 的项",
            "there is no field `quot`",
            Words("是不是 `quote`？", "did you mean `quote`?"),
        ),
    ),
    "an unknown field like no other": (
        "{m: 1, i: 1}",
        "{m: 1, i: 1, zzz: 1}",
        problem(
            22,
            27,
            "unknown-key",
            "没有名为 `zzz` 的项",
            "there is no field `zzz`",
            Words("可用：`m` `i`", "use one of `m` `i`"),
        ),
    ),
    "an amount in words": (
        '"4889.25"',
        "四千",
        problem(14, 39, "amount", "`full` 是 `四千`，不是金额", "`full` is `四千`, not an amount", WRITE_AMOUNT),
    ),
    "an amount in wide digits": (
        '"4889.25"',
        '"４，８８９．２５"',
        problem(
            14,
            39,
            "amount",
            "`full` 是 `４，８８９．２５`，不是金额",
            "`full` is `４，８８９．２５`, not an amount",
            Words("写成 `4,889.25`", "write `4,889.25`"),
        ),
    ),
    "an amount with its unit": (
        '"4889.25"',
        "4889.25万元",
        problem(
            14,
            39,
            "amount",
            "`full` 是 `4889.25万元`，不是金额",
            "`full` is `4889.25万元`, not an amount",
            Words("这里只写数，单位写在 `unit`", "write the number alone; its unit stands under `unit`"),
        ),
    ),
    "an amount of an earlier year": (
        '{2022: "1"}',
        "{2022: 1e5}",
        problem(14, 76, "amount", "`2022` 是 `1e5`，不是金额", "`2022` is `1e5`, not an amount", WRITE_AMOUNT),
    ),
    "a share in words": (
        "share: 100%",
        "share: 全部",
        problem(14, 57, "share", "`share` 是 `全部`，不是占比", "`share` is `全部`, not a share", WRITE_SHARE),
    ),
    "a year in words": (
        "year: 2023",
        "year: 二〇二三",
        problem(
            4,
            7,
            "number",
            "`year` 是 `二〇二三`，不是这里可用的数",
            "`year` is `二〇二三`, not a number that fits",
            WRITE_DIGITS,
        ),
    ),
    "a year in wide digits": (
        "year: 2023",
        "year: ２０２３",
        problem(
            4,
            7,
            "number",
            "`year` 是 `２０２３`，不是这里可用的数",
            "`year` is `２０２３`, not a number that fits",
            WRITE_DIGITS,
        ),
    ),
    "a year too early": (
        "year: 2023",
        "year: 1889",
        problem(
            4,
            7,
            "number",
            "`year` 是 `1889`，不是这里可用的数",
            "`year` is `1889`, not a number that fits",
            Words("最小是 1990", "1990 is the least"),
        ),
    ),
    "a year too late": (
        "{2022: ",
        "{20222: ",
        problem(
            14,
            77,
            "number",
            "`20222` 是 `20222`，不是这里可用的数",
            "`20222` is `20222`, not a number that fits",
            Words("最大是 2100", "2100 is the most"),
        ),
    ),
    "a year that is a list": (
        "year: 2023",
        "year: [2023]",
        problem(
            4,
            1,
            "number",
            "`year` 是 `[…]`，不是这里可用的数",
            "`year` is `[…]`, not a number that fits",
            WRITE_DIGITS,
        ),
    ),
    "a count that is no number": (
        "{m: 1,",
        "{m: 一,",
        problem(22, 13, "number", "`m` 是 `一`，不是这里可用的数", "`m` is `一`, not a number that fits", WRITE_DIGITS),
    ),
    "a word of no meaning here": (
        "scope: whole",
        "scope: all",
        problem(
            3, 46, "word", "`scope` 是 `all`，不在可用的词里", "`scope` is `all`, not a word used here", KINDS_OF_SCOPE
        ),
    ),
    "a name of no meaning here": (
        "inferred: {scope:",
        "inferred: {phone:",
        problem(
            7,
            12,
            "word",
            "`phone` 是 `phone`，不在可用的词里",
            "`phone` is `phone`, not a word used here",
            Words("可用：`region` `year` `unit` `scope`", "use one of `region` `year` `unit` `scope`"),
        ),
    ),
    "a code that is none": (
        '"320400"',
        "3204",
        problem(
            2,
            9,
            "pattern",
            "`region` 是 `3204`，写法不对",
            "`region` is `3204`, not written as expected",
            Words("行政区划代码（GB/T 2260），六位，例如 320400", "see `region` in the field reference"),
        ),
    ),
    "a row number that is none": (
        "i-001",
        "001",
        problem(21, 18, "pattern", "`id` 是 `001`，写法不对", "`id` is `001`, not written as expected", ROW_NUMBER),
    ),
    "an empty text": (
        "title: 甲市科技局部门整体预算绩效目标表",
        'title: ""',
        problem(
            1,
            8,
            "empty",
            "`title` 不能留空",
            "`title` may not be empty",
            Words("标题，照原表", "see `title` in the field reference"),
        ),
    ),
    "an empty text in a list": (
        "[决策, 计划制定]",
        '[决策, ""]',
        problem(
            19,
            21,
            "empty",
            "`level` 不能留空",
            "`level` may not be empty",
            Words(
                "一级、二级指标，照原表，例如 [效益, 生态效益]；原表不分级为空列表",
                "see `level` in the field reference",
            ),
        ),
    ),
    "a text too long": (
        "full: 健全",
        f"full: {'健' * 401}",
        problem(21, 48, "too-long", "`full` 超过 400 字", "`full` is longer than 400 characters"),
    ),
    "a list for a text": (
        "form: jiangsu",
        "form: [jiangsu]",
        problem(5, 1, "shape", "`form` 应是一段文字", "`form` should be text"),
    ),
    "a text for a list": (
        "[一、拟订规划。]",
        "一、拟订规划。",
        problem(8, 12, "shape", "`functions` 应是一个列表", "`functions` should be a list"),
    ),
    "a text for a table": (
        "{kind: keji, name: 甲市科技局, scope: whole}",
        "甲市科技局",
        problem(3, 13, "shape", "`department` 应是若干名称和值", "`department` should be names with values"),
    ),
    "a list for free names": (
        "columns: {full: 全年指标值}",
        "columns: [full]",
        problem(17, 5, "shape", "`columns` 应是若干名称和值", "`columns` should be names with values"),
    ),
    "a field named like a sign of pydantic's": (
        "minted: {m: 1, i: 1}",
        'minted: {m: 1, i: 1}\n"[key]": 1',
        problem(
            23,
            10,
            "unknown-key",
            "没有名为 `[key]` 的项",
            "there is no field `[key]`",
            Words(
                "可用：" + " ".join(f"`{name}`" for name in Record.model_fields),
                "use one of " + " ".join(f"`{name}`" for name in Record.model_fields),
            ),
        ),
    ),
    "a text under a name like a sign of pydantic's": (
        "columns: {full: 全年指标值}",
        'columns: {"[key]": a}',
        problem(
            17,
            24,
            "unknown-key",
            "这里不能有名为 `[key]` 的项",
            "there can be no `[key]` here",
            Words(
                "列：键是列的作用，例如 level-1、name、half、full、past-2022；值是原表表头，从左到右",
                "see `columns` in the field reference",
            ),
        ),
    ),
    "a long value of several lines": (
        "year: 2023",
        'year: "2023\\n' + "长" * 50 + '"',
        problem(
            4,
            7,
            "number",
            f"`year` 是 `2023 {'长' * 34}…`，不是这里可用的数",
            f"`year` is `2023 {'长' * 34}…`, not a number that fits",
            WRITE_DIGITS,
        ),
    ),
}


@pytest.mark.parametrize(("fitting", "misfit", "expected"), MISFITS.values(), ids=MISFITS)
def test_what_does_not_fit_is_said_at_its_place(fitting, misfit, expected):
    assert RECORD.count(fitting) == 1
    assert read_model(read_text(RECORD.replace(fitting, misfit), "2023.yaml"), Record) == (None, [expected])


def test_a_file_that_fits_is_a_record_without_problems():
    record, problems = read_model(read_text(RECORD, "2023.yaml"), Record)
    assert (record and record.title, problems) == ("甲市科技局部门整体预算绩效目标表", [])


def test_all_misfits_of_a_file_are_reported_at_once_from_top_to_bottom():
    text = RECORD.replace("2023", "二〇二三").replace("4889.25", "四千").replace("i-001", "一").replace("万元", '""')
    _, problems = read_model(read_text(text.replace("title", "titel"), "2023.yaml"), Record)
    assert [(each.line, each.column, each.rule) for each in problems] == [
        (1, 1, "missing"),
        (1, 8, "unknown-key"),
        (4, 7, "number"),
        (10, 9, "empty"),
        (14, 39, "amount"),
        (21, 18, "pattern"),
    ]


def test_a_refused_file_is_not_held_against_the_model():
    file = read_text("title: 甲\ntitle: 乙", "2023.yaml")
    assert read_model(file, Record) == (None, list(file.problems))


@pytest.mark.parametrize("text", ["健全", "[健全]", '""'], ids=["text", "list", "blank"])
def test_a_file_without_names_is_refused_whole(text):
    expected = problem(1, 1, "shape", "整个文件应是若干名称和值", "the whole file should be names with values")
    assert read_model(read_text(text, "2023.yaml"), Record) == (None, [expected])


def test_a_misfit_in_json_is_said_at_its_place():
    text = '{"title": "甲",\n "minted": {"m": -1}}'
    _, problems = read_model(read_text(text, "2023.json"), Record)
    assert (
        Problem(
            "2023.json",
            2,
            18,
            "number",
            Words("`m` 是 `-1`，不是这里可用的数", "`m` is `-1`, not a number that fits"),
            WRITE_DIGITS,
        )
        in problems
    )


def test_20000_misfits_are_located_without_reading_the_file_each_time():
    text = RECORD.replace("[一、拟订规划。]", "\n" + "  - [一]\n" * 20_000)
    _, problems = read_model(read_text(text, "2023.yaml"), Record)
    assert [each.line for each in problems] == list(range(9, 20_009))
