"""Texts of tables in every flavour hold what the table holds, and so do damaged ones."""

import pytest

from generator.model.printed import fold_radicals, squeeze
from tests.conftest import FIVE
from tests.importing.written import damage
from tests.importing.written.opened import opened
from tests.importing.written.sheet import Sheet
from tests.importing.written.text import FLAVOURS, broken, celled, spaced, tabbed, wrapped

LABELS = ("决策", "过程", "效益指标", "单位名称")


def lacking(sheet: Sheet, text: str) -> list[str]:
    """The lines of a sheet that a text does not have, white space apart."""
    found = squeeze(text)
    return [line.text for box in sheet.boxes for line in box.lines if squeeze(line.text) not in found]


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("key", FIVE)
def test_a_text_has_every_line_of_the_table(sheets, flavour, key):
    assert lacking(sheets[key], FLAVOURS[flavour](sheets[key])) == []


@pytest.mark.parametrize("key", FIVE)
def test_a_sheet_is_handed_on_as_an_opened_document(sheets, key):
    paper = opened(sheets[key])
    assert len(paper.blocks) == 1
    assert lacking(sheets[key], paper.text) == []


@pytest.mark.parametrize(
    ("flavour", "row"),
    [
        (tabbed, "\t\t财政拨款\t小计\t\t2270.33\t\n"),
        (FLAVOURS["barred"], "||财政拨款|小计||2270.33|\n"),
        (spaced, "\n财政拨款 小计 2270.33\n"),
        (celled, "\n\t\n\t\n\t财政拨款\n\t小计\n\t2270.33\n\n"),
        (wrapped, "\n\n财政拨款\n小计 2270.33\n\n"),
    ],
    ids=["tabs", "bars", "spaces", "a cell to a line", "on paper"],
)
def test_rows_are_written_as_such_texts_write_them(sheets, flavour, row):
    assert row in flavour(sheets["320600/keji/2025"])


def test_a_broken_text_prints_labels_and_heads_again(sheets):
    text = broken(sheets["320281/keji-jiguan/2025"], spaced, 22)
    assert "\n\n一级指标 二级指标 三级指标 半年（程）指标值 全年（程）指标值\n过程 预算管理 " in text
    assert text.count("一级指标") == 3


@pytest.mark.parametrize(
    ("damaged", "text"),
    [
        (damage.with_full_width_digits("≥40亿元"), "≥４０亿元"),
        (damage.with_radicals("一级指标\n长期"), "⼀级指标\n⻓期"),
        (damage.with_crlf("收入\n支出\n"), "收入\r\n支出\r\n"),
        (damage.with_byte_order_mark("收入"), "\ufeff收入"),
        (damage.with_points("决策\t计划制定\n", LABELS), "决策(50分)\t计划制定\n"),
        (
            damage.with_indicators_said("决策 过程|效益指标\n科学决策 决策", LABELS),
            "决策指标 过程指标|效益指标\n科学决策 决策指标",
        ),
        (damage.with_required_marks("单位名称 某局\n决策", LABELS), "*单位名称 某局\n*决策"),
        (damage.with_colons("单位名称\t某局", LABELS), "单位名称：\t某局"),
        (damage.with_footers("一\n二\n三", 2), "一\n二\n\n第1页 共2页\n\n三\n\n第2页 共2页\n"),
        (damage.piped("收入\t\t0"), "收入||0"),
        (damage.one_cell_a_line("\t收入\t\t0\n支出\n"), "收入\n\n0\n\n支出\n"),
        (damage.single_spaced("\t收入\t\t0\t\n支出\t1\n"), "收入 0\n支出 1\n"),
        (damage.wrapped_lines("投入R&D经费1,128.32万元\n\n完成", 5), "投入R&D经\n费1,128.32\n万元\n\n完成"),
    ],
    ids=[
        "full-width digits",
        "radicals",
        "line ends of Windows",
        "byte order mark",
        "points",
        "word for indicators",
        "required",
        "colons",
        "page numbers",
        "bars",
        "a cell to a line",
        "spaces",
        "wrapped",
    ],
)
def test_texts_are_damaged_as_in_the_wild(damaged, text):
    assert damaged == text


def test_every_radical_folds_back(sheets):
    text = tabbed(sheets["320500/keji/2025"])
    damaged = damage.with_radicals(text)
    assert sum(one != other for one, other in zip(text, damaged, strict=True)) > 250
    assert fold_radicals(damaged) == text


def test_bytes_of_chinese_windows_hold_every_character(sheets):
    text = tabbed(sheets["420700/keji/2024"])
    assert damage.in_gb18030(text).decode("gb18030") == text


def test_labels_of_a_sheet_are_found_in_its_text(sheets):
    sheet = sheets["320600/keji/2025"]
    text = damage.with_points(tabbed(sheet), sheet.levels(1))
    assert text.count("(50分)") == len(["决策", "过程", "履职", "效益指标", "满意度指标"])


def test_a_footer_may_be_what_a_site_prints(sheets):
    text = damage.with_footers(spaced(sheets["320600/keji/2025"]), 40, damage.SITE_FOOTER)
    assert text.count("ICP备") == 3
