"""What we write down as YAML is what was there, for every text and every record."""

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.model.base import GoalKind
from generator.model.indicator import Group, Indicator, IndicatorTable
from generator.model.money import Funding, MoneyRow, MoneyTable
from generator.model.record import (
    Contacts,
    Department,
    Goal,
    Inferable,
    Inference,
    Minted,
    Record,
    Repair,
    RepairKind,
    Scope,
    Source,
)
from generator.notation import record_text, scalar
from generator.reading.files import read_text
from generator.reading.models import read_model
from tests.characters import VISIBLE
from tests.conftest import FIVE, ROOT

FILES = [ROOT / "data" / "records" / f"{key}.yaml" for key in FIVE]

AWKWARD = st.sampled_from(
    [
        *("010", "1:30", "1e5", "0x1F", "2023-01-01", "12_000", ".5", "+1", "-1", "~", "=", "<<", "NaN", ".inf", "NO"),
        *("null", "True", "y", "off", "---", "...", "- a", "? a", "a: b", "a:", ":a", "a #b", "#a", "a,b", "[", "{}"),
        *(
            "a?",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            ">= 95",
            "%a",
            "@a",
            "`a`",
            "'",
            '"',
            "''",
            "it's",
            '"a" b',
            "\\",
            r"\n",
            r"\u0000",
        ),
        *(
            " 前",
            "后 ",
            " ",
            "　",
            "\u00a0",
            "a\nb",
            "\n",
            "a\n\n b\n",
            "\t",
            "a\tb",
            "＃1",
            "１２",
            "👨‍👩‍👧",
            "①㎡：",
            "“三公”",
        ),
        "一、" + "长" * 1_500 + "：“引用”，it's #1 {见附件} \\ [1]; 100%",
    ]
)
TEXTS = st.text(VISIBLE, max_size=20) | AWKWARD
NAMED = st.text(VISIBLE, min_size=1, max_size=20) | AWKWARD
PARAGRAPHS = st.lists(NAMED, max_size=3)
YEARS = st.integers(1990, 2100)
AMOUNTS = st.sampled_from(["", "0", "100.00", "-1,200.50", "007", "—", "不适用", "123456789012345678.123456789012"])
SHARES = st.sampled_from(["", "22.29%", "-1%", "0％", "/"])
TARGETS = st.text(VISIBLE, max_size=20) | st.sampled_from(
    ["", "≥40亿元", "=0%", ">=95%", "健全", "2023年底", "—", "95%-100%"]
)
KEYS = TEXTS.filter(lambda text: len(text) < 1_000)  # YAML has no longer names
ROLES = st.sampled_from(["level-1", "level-2", "name", "work", "half", "full", "share", "past-2022", "basis", "unit"])
COLUMNS = st.dictionaries(ROLES, TEXTS, max_size=3)


def rows(letter):
    return st.integers(1, 999_999).map(lambda number: f"{letter}-{number:03}")


def maybe(strategy):
    return st.none() | strategy


def money_rows(under):
    return st.builds(
        MoneyRow,
        id=rows("m"),
        name=NAMED,
        half=maybe(AMOUNTS),
        full=maybe(AMOUNTS),
        share=maybe(SHARES),
        past=st.dictionaries(YEARS, AMOUNTS, max_size=2),
        rows=under,
    )


NESTED = money_rows(st.lists(money_rows(st.lists(money_rows(st.just(())), max_size=2)), max_size=2))
MONEY = st.builds(MoneyTable, columns=COLUMNS, rows=st.lists(NESTED, max_size=2))
INDICATORS = st.builds(
    Indicator,
    id=rows("i"),
    name=NAMED,
    half=maybe(TARGETS),
    full=maybe(TARGETS),
    past=st.dictionaries(YEARS, TARGETS, max_size=2),
    **dict.fromkeys(
        ["work", "project", "operator", "unit", "basis", "category", "direction", "weight", "explanation"], maybe(TEXTS)
    ),
)
TABLES = st.builds(
    IndicatorTable,
    id=st.sampled_from(GoalKind),
    label=TEXTS,
    columns=COLUMNS,
    groups=st.lists(
        st.builds(Group, level=st.lists(NAMED, min_size=1, max_size=3), rows=st.lists(INDICATORS, max_size=2)),
        max_size=2,
    ),
)
DATES = st.none() | st.dates().filter(lambda day: 1900 <= day.year < 2100).map(str)
RECORDS = st.builds(
    Record,
    title=NAMED,
    region=st.integers(100_000, 899_999).map(str),
    department=st.builds(
        Department, kind=st.sampled_from(["keji", "n", "no-1"]), name=NAMED, scope=st.sampled_from(Scope)
    ),
    year=YEARS,
    form=st.sampled_from(["jiangsu", "y", "null", "a-010"]),
    source=st.builds(
        Source,
        file=NAMED,
        sha256=st.sampled_from(["0" * 64, "1234e567" * 8, "c1c8" * 16]),
        url=st.sampled_from(["", "https://example.gov.cn/a?b=1&c=[2]#d"]),
        published=DATES,
        retrieved=DATES,
    ),
    inferred=st.dictionaries(st.sampled_from(Inferable), st.builds(Inference, quote=TEXTS, reason=NAMED)),
    contacts=st.builds(Contacts, reporter=TEXTS, phone=TEXTS),
    functions=PARAGRAPHS,
    organisation=PARAGRAPHS,
    funding=maybe(st.builds(Funding, unit=NAMED, income=maybe(MONEY), spending=maybe(MONEY))),
    tasks=PARAGRAPHS,
    goals=st.lists(st.builds(Goal, kind=st.sampled_from(GoalKind), label=NAMED, paragraphs=PARAGRAPHS), max_size=2),
    indicators=st.lists(TABLES, max_size=2),
    repairs=st.lists(
        st.builds(
            Repair,
            kind=st.sampled_from(RepairKind),
            printed=PARAGRAPHS,
            rows=st.lists(rows("m") | rows("i"), max_size=2),
            read=TEXTS,
            reason=NAMED,
        ),
        max_size=2,
    ),
    minted=st.builds(Minted, m=st.integers(0, 999_999), i=st.integers(0, 999_999)),
)

of_records = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def record_of(path):
    record, problems = read_model(read_text(path.read_text(encoding="utf-8"), path.name), Record)
    assert (record is None, problems) == (False, [])
    return record


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("健全", "健全"),
        ("≥40亿元", "≥40亿元"),
        ("“三公经费”变动率", "“三公经费”变动率"),
        ("a b", "a b"),
        ("是否？", "是否？"),
        ("a?", '"a?"'),
        ("", '""'),
        ("4889.25", '"4889.25"'),
        ("No", '"No"'),
        ("=0%", '"=0%"'),
        ("a: b", '"a: b"'),
        (" a", '" a"'),
        ('a"\\b', r'"a\"\\b"'),
        ("a\n\r\tb", r'"a\n\r\tb"'),
        ("\u00a0", '"\u00a0"'),
    ],
)
def test_a_text_is_written_bare_only_where_nothing_could_mistake_it(text, written):
    assert scalar(text) == written


@given(TEXTS)
def test_a_scalar_is_read_back_as_the_same_text_by_us_and_by_others(text):
    assert (read_text(scalar(text), "2023.yaml").value, yaml.safe_load(scalar(text))) == (text, text)


@given(name=KEYS.filter(lambda name: name != "list"), text=TEXTS)
def test_scalars_in_a_row_and_in_a_list_are_read_back(name, text):
    row = f"- {{{scalar(name)}: {scalar(text)}, list: [{scalar(text)}, {scalar(name)}]}}"
    expected = [{name: text, "list": [text, name]}]
    assert (read_text(row, "2023.yaml").value, yaml.safe_load(row)) == (expected, expected)


@given(st.text(st.characters()) | st.text(st.characters(categories=["Cc", "Cs", "Zl", "Zp", "Cf"])))
@example("a\rb")
@example("a\x85b")
@example("\ufeff")
def test_what_cannot_be_written_cannot_have_been_read(text):
    file = read_text(scalar(text), "2023.yaml")
    assert file.value == text or [problem.rule for problem in file.problems] == ["hidden-character"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT / "data/records")))
def test_a_record_of_ours_is_written_as_it_stands(path):
    assert record_text(record_of(path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT / "data/records")))
def test_a_record_of_ours_reads_back_equal_from_json(path):
    record = record_of(path)
    text = record.model_dump_json(exclude_defaults=True)
    assert read_model(read_text(text, "2023.json"), Record) == (record, [])


@of_records
@given(RECORDS)
def test_every_record_reads_back_equal_from_what_we_write(record):
    assert read_model(read_text(record_text(record), "2023.yaml"), Record) == (record, [])


@of_records
@given(RECORDS)
def test_every_record_reads_back_equal_from_json(record):
    text = record.model_dump_json(exclude_defaults=True)
    assert read_model(read_text(text, "2023.json"), Record) == (record, [])


@of_records
@given(RECORDS)
def test_a_record_is_written_the_same_way_after_it_was_read(record):
    text = record_text(record)
    read, _ = read_model(read_text(text, "2023.yaml"), Record)
    assert read is not None
    assert record_text(read) == text
