"""The layout of a record: every value and every label once, and no gap in the table."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest

from generator.library import Library
from generator.model.form import Form, Part, PartKind
from generator.model.record import Inferable, Record
from generator.tracing.leaves import all_leaves
from tests.conftest import FIVE
from tests.corpus.made import key as made_key
from tests.corpus.made import records
from tests.corpus.pools import pools
from tests.importing.written.layout import layout
from tests.importing.written.pages import pages
from tests.importing.written.sheet import Box, Line, Role, Sheet

MADE, STEP = 240, 8
each_table = pytest.mark.parametrize("key", FIVE)


@pytest.fixture
def record(library: Library, key: str) -> Record:
    return next(entry.record for entry in library.entries if entry.key == key)


@pytest.fixture
def form(library: Library, record: Record) -> Form:
    return library.forms[record.form]


@pytest.fixture
def sheet(sheets: dict[str, Sheet], key: str) -> Sheet:
    return sheets[key]


@pytest.fixture(scope="module")
def made() -> list[Record]:
    return list(records(MADE))[::STEP]


def printed(sheet: Sheet) -> dict[str, str]:
    """The text of each value that the sheet prints, by its name."""
    return {name: line.text for box in sheet.boxes for line in box.lines for name in line.names}


def values(sheet: Sheet) -> list[str]:
    """The names of the values that stand in boxes, heads of columns left out."""
    return [name for box in sheet.boxes if box.role is not Role.HEAD for line in box.lines for name in line.names]


def labels(sheet: Sheet) -> list[str]:
    """The labels that the form prints, whatever the record."""
    lines = (line for box in sheet.boxes for line in box.lines)
    return sorted(line.text for line in lines if all(name.endswith(".label") for name in line.names))


def labels_of(record: Record, form: Form) -> list[str]:
    """The labels that a form has for a record, blanks filled in."""
    return sorted(
        label.format(
            year=record.year,
            unit=record.funding.unit if record.funding else "",
            until=next((goal.until for goal in record.goals if goal.kind is part.of), ""),
        )
        for part in form.parts
        if is_printed(record, part)
        for label in (part.labels[:1] if part.part is PartKind.GOAL else part.labels)  # of a goal's, one is printed
    )


def is_printed(record: Record, part: Part) -> bool:
    match part.part:
        case PartKind.YEAR:
            return Inferable.YEAR not in record.inferred
        case PartKind.UNIT | PartKind.INCOME | PartKind.SPENDING:
            return record.funding is not None
        case PartKind.GOAL:
            return any(goal.kind is part.of for goal in record.goals)
        case PartKind.OTHER:
            return False
    return True


def places(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Every place that a box covers."""
    for box in sheet.boxes:
        yield from product(range(box.row, box.row + box.rows), range(box.column, box.column + box.columns))


def is_whole(sheet: Sheet) -> bool:
    """Whether each place of the sheet is covered once."""
    return sorted(places(sheet)) == list(product(range(sheet.height), range(len(sheet.widths))))


@each_table
def test_every_value_is_printed(sheet, record, form):
    assert printed(sheet) == all_leaves(record, form)


@each_table
def test_no_value_is_printed_twice(sheet):
    assert [name for name, times in Counter(values(sheet)).items() if times > 1] == []


@each_table
def test_every_label_of_the_form_is_printed_once(sheet, record, form):
    assert labels(sheet) == labels_of(record, form)


@each_table
def test_every_place_is_covered_by_one_box(sheet):
    assert is_whole(sheet)


def test_made_up_records_are_printed_whole(made):
    forms = pools().forms
    laid = {made_key(record): layout(record, forms[record.form]) for record in made}
    wanted = {made_key(record): all_leaves(record, forms[record.form]) for record in made}
    assert {key: printed(sheet) for key, sheet in laid.items()} == wanted
    assert all(map(is_whole, laid.values()))


def test_equal_works_in_rows_below_each_other_share_a_box(sheets):
    works = [box for box in sheets["320500/keji/2025"].boxes if box.text == "创新型企业培育"]
    assert works == [Box(Role.VALUE, (Line("创新型企业培育", ("i-033.work", "i-034.work")),), rows=2, row=61, column=2)]


def test_heads_are_printed_anew_where_columns_change(sheets):
    heads = sheets["320600/keji/2025"].of(Role.HEAD)
    assert heads.count("三级指标") == 3
    assert heads.count("对应项目") == 1


def test_heads_of_earlier_years_stand_under_one_head(sheets):
    sheet = sheets["420700/keji/2024"]
    spans = {box.text: (box.rows, box.columns) for box in sheet.boxes if box.role is Role.HEAD}
    assert {text: spans[text] for text in ("近两年收支金额", "近两年指标值", "2022年", "预期当年实现值")} == {
        "近两年收支金额": (1, 2),
        "近两年指标值": (1, 2),
        "2022年": (1, 1),
        "预期当年实现值": (2, 1),
    }


def test_a_page_prints_cut_labels_and_heads_again(sheets):
    second = pages(sheets["320281/keji-jiguan/2025"], 22)[1]
    assert is_whole(second)
    assert second.of(Role.HEAD) == ["一级指标", "二级指标", "三级指标", "半年（程）指标值", "全年（程）指标值"]
    assert second.of(Role.LEVEL)[:3] == ["过程", "预算管理", "资产管理"]


@each_table
def test_pages_hold_every_row_once(sheet):
    cut = pages(sheet, 17, has_heads=False)
    assert [text for page in cut for text in page.of(Role.NAME)] != []
    assert sum(page.height for page in cut) == sheet.height
    assert all(map(is_whole, cut))


def test_texts_of_a_role_can_be_changed(sheets):
    sheet = sheets["320600/keji/2025"].changed("*{}".format, Role.LABEL)
    assert sheet.of(Role.LABEL)[:2] == ["*单位名称", "*单位主要职能"]
    assert "*决策" not in sheet.of(Role.LEVEL)
