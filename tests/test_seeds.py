"""The five real tables, compared whole with what a person typed from the documents."""

import hashlib
from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks import findings
from generator.library import read_source
from generator.model.indicator import IndicatorTable
from generator.model.money import MoneyRow
from generator.model.printed import squeeze
from generator.reporting import RecordFindings, Report
from generator.reporting.text import text
from generator.tracing.leaves import all_leaves, indicator_cell
from generator.words import Language

SEEDS = Path(__file__).parent / "seeds"
ABSENT = "·"  # the document has no such cell

AS_RECEIVED = {
    "320281/keji-jiguan/2025": "9210a47ddc97a8a0e472fda6ca9ffd92dd5e47f5380912f16fbf9abeb2c5a3eb",
    "320400/keji/2023": "c1c888ad6cf191275179ce12bdfecb905cf4c1f2e6023538b82e90459aac1f8e",
    "320500/keji/2025": "ed35fa18f28f3e9fefa4a1d9cfb2a9f993e719f15afaab1a30e0b20a08afffb5",
    "320600/keji/2025": "8fb2fba30ce49748b59d7d9b2ca130b0a6f0dc349b9928d3a3dd6ba544b8940e",
    "420700/keji/2024": "ad9b82922dda4b2abcfa009e1928e72830ab9695337e564a0ec85cd7b18184c7",
}
each_seed = pytest.mark.parametrize("key", AS_RECEIVED)


@pytest.fixture
def record(library, key):
    return next(entry.record for entry in library.entries if entry.key == key)


def typed(key: str, name: str) -> str:
    return (SEEDS / key.replace("/", "-") / name).read_text(encoding="utf-8")


def cell(row: MoneyRow, key: str) -> str:
    text = row.share if key == "share" else row.column(key if not key.isdecimal() else f"past-{key}")
    return ABSENT if text is None else text


def money_lines(block: str, rows: tuple[MoneyRow, ...], columns: list[str], above: tuple[str, ...] = ()) -> list[str]:
    lines = []
    for row in rows:
        path = (*above, row.name)
        lines.append("\t".join([block, " / ".join(path), *(cell(row, key) for key in columns)]))
        lines += money_lines(block, row.rows, columns, path)
    return lines


def indicator_lines(table: IndicatorTable) -> list[str]:
    columns = [key for key in table.columns if not key.startswith("level-")]
    lines = []
    for group in table.groups:
        for row in group.rows:
            texts = [ABSENT if getattr(row, key, "") is None else indicator_cell(row, key) for key in columns]
            lines.append("\t".join([*group.level, *texts]))
        if not group.rows:
            blanks = [ABSENT if key in ("work", "project") else "" for key in columns]
            lines.append("\t".join([*group.level, *blanks]))
    return lines


@each_seed
def test_every_money_row_is_as_a_person_typed_it(record, key):
    head, *expected = typed(key, "money.tsv").splitlines()
    columns = head.split("\t")[2:]
    tables = (("收入", record.funding.income), ("支出", record.funding.spending))
    assert [line for block, table in tables if table for line in money_lines(block, table.rows, columns)] == expected


@each_seed
def test_every_indicator_with_every_column_is_as_a_person_typed_it(record, key):
    several = len(record.indicators) > 1
    for table in record.indicators:
        expected = typed(key, f"indicators-{table.id}.tsv" if several else "indicators.tsv").splitlines()[1:]
        assert indicator_lines(table) == expected


@each_seed
def test_every_line_of_text_is_as_a_person_typed_it(record, key):
    lines = [f"title\t{record.title}"]
    lines += [f"year-line\t{record.year}年度"] * ("year" not in record.inferred)
    lines += [f"name\t{record.department.name}"]
    lines += [f"function\t{text}" for text in record.functions]
    lines += [f"organisation\t{text}" for text in record.organisation]
    lines += [f"task\t{text}" for text in record.tasks]
    lines += [f"goal:{goal.kind}\t{text}" for goal in record.goals for text in goal.paragraphs]
    assert lines == typed(key, "prose.txt").splitlines()


@each_seed
def test_the_document_is_kept_as_received(library, record, key):
    data = read_source(library.data, record)
    assert data is not None
    assert hashlib.sha256(data).hexdigest() == AS_RECEIVED[key] == record.source.sha256


@pytest.mark.parametrize(
    ("key", "items", "half", "full", "half_added", "full_added"),
    [
        ("320400/keji/2023", 43, "560", "1128.32", "364.93", "1128.32"),
        ("320600/keji/2025", 11, "54", "566.18", "60", "566.18"),
        ("320500/keji/2025", 7, "150000", "386445.66", "150045.3", "386445.66"),
    ],
)
def test_items_of_project_spending_count_and_sum_as_the_document_does(
    record, items, half, full, half_added, full_added
):
    project = record.funding.spending.rows[1]
    assert (project.name, len(project.rows), project.half, project.full) == ("项目支出", items, half, full)
    assert sum(row.half.value for row in project.rows) == Decimal(half_added)
    assert sum(row.full.value for row in project.rows) == Decimal(full_added)


@each_seed
def test_every_target_cell_prints_back_as_it_was(record):
    cells = [cell for promise in record.promises() for cell in promise.row.cells()]
    assert [str(cell.target.parsed) for cell in cells] == [str(cell.target) for cell in cells]


@each_seed
def test_no_target_cell_and_no_unit_is_left_unparsed(library, record):
    parsed = [cell.target.parsed for promise in record.promises() for cell in promise.row.cells()]
    assert [str(target) for target in parsed if target.kind == "unparsed"] == []
    assert [target.unit for target in parsed if target.unit and not library.vocabulary.unit(target.unit)] == []


@each_seed
def test_every_indicator_belongs_to_a_family_or_stands_alone_on_purpose(library, record):
    names = [promise.row.name for promise in record.promises()]
    known = [name for name in names if library.vocabulary.family(name) or library.vocabulary.is_alone(name)]
    assert known == names


def test_near_names_that_are_different_things_stay_apart(library):
    names = ("申报高新技术企业", "新增高新技术企业", "拥有高新技术企业数", "技术合同成交额", "技术合同认定登记成交额")
    families = [library.vocabulary.family(name).id for name in names]
    assert len(set(families)) == len(names)


@each_seed
def test_the_findings_are_what_a_careful_reader_finds(library, world, key, expect):
    entry = next(entry for entry in library.entries if entry.key == key)
    found = RecordFindings(entry, tuple(findings(entry.record, world)))
    report = Report((), (found,), Language.ZH, everything=True)
    expect(SEEDS / key.replace("/", "-") / "findings.txt", text(report))


@each_seed
def test_every_operand_is_printed_where_the_finding_says(library, world, record):
    leaves = all_leaves(record, library.forms[record.form])
    operands = [operand for finding in findings(record, world) for operand in finding.operands if operand.text]
    elsewhere = [operand for operand in operands if squeeze(operand.text) not in squeeze(leaves.get(operand.at, ""))]
    assert elsewhere == []
