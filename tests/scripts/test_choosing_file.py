"""The file that a browser compares from: everything as printed, and only what compares has a common group."""

import json
from itertools import combinations, product

import pytest

from generator.comparing import Comparability, compare, overview
from generator.pages.choosing_file import choosing_file, script
from generator.words import Language
from tests.conftest import FIVE
from tests.scripts.making import five

PAIRS = list(combinations(FIVE, 2))
EVIL = ("</script><script>alert(1)</script>", "<!--", "\u2028\u2029", "\ud800 \udfff", '"\\', "]]>", "__proto__", "𠮷")


def read(text):
    """What a browser would read."""
    start = text.index("]=") + 2
    return json.loads(text[start:].removesuffix(";\n"))


@pytest.fixture(scope="module")
def value():
    """The file of the five tables."""
    (chapter,) = five().chapters
    return read(choosing_file(chapter).content.decode())


def said(value, key):
    """What a table says, by its row or, for money, by its subject."""
    rows = [(at, value["said"][place]) for at, place in value["tables"][key]["rows"]]
    return [(at, one, value["subjects"][one["subject"]]) for at, one in rows]


def printed(shown):
    return "".join(shown.get(part, "") for part in ("sign", "number", "unit"))


@pytest.mark.parametrize("key", FIVE)
def test_every_indicator_is_there_as_printed(value, key):
    record = five().chapters[0].by_key[key].record
    there = [(at, one["name"], printed(one["shown"])) for at, one, of in said(value, key) if of["part"] != "money"]
    assert there == [
        (row.id, row.name, f"{row.full if row.full is not None else ''}".strip()) for _, _, row in record.promises()
    ]


@pytest.mark.parametrize("key", FIVE)
def test_every_half_year_value_is_there_as_printed(value, key):
    record = five().chapters[0].by_key[key].record
    there = {at: printed(one["half"]) for at, one, of in said(value, key) if "half" in one}
    assert there == {row.id: f"{row.half}".strip() for _, _, row in record.promises() if row.half is not None}


def amounts(value, key):
    return {of["matter"]: (printed(one["shown"]) or one["shown"]["note"], at) for at, one, of in said(value, key)[:4]}


@pytest.mark.parametrize(
    ("key", "there"),
    [
        (FIVE[0], "11200.06万元 m-001, 未公布 , 未公布 , 未公布 "),
        (FIVE[1], "4889.25万元 m-001, 3760.93万元 m-011, 1128.32万元 m-012, 1128.32万元 m-012"),
        (FIVE[2], "388882.83万元 m-001, 2437.17万元 m-011, 386445.66万元 m-012, 95.66万元 m-012"),
        (FIVE[3], "2270.33万元 m-001, 1704.15万元 m-011, 566.18万元 m-012, 566.18万元 m-012"),
        (FIVE[4], "1036.06万元 m-004, 805.06万元 m-005, 231万元 m-007, 231万元 m-007"),
    ],
    ids=FIVE,
)
def test_money_is_there_with_its_row_or_what_is_missing(value, key, there):
    amounts = [(printed(one["shown"]) or one["shown"]["note"], at) for at, one, _ in said(value, key)[:4]]
    assert ", ".join(map(" ".join, amounts)) == there


def groups(value, key):
    return {at: one["mark"]["group"] for at, one, of in said(value, key) if "mark" in one and of["part"] != "money"}


def do_compare(one, two):
    """Whether two indicators compare where they are the only ones."""
    if one.family is None or one.family != two.family or one.table != two.table:
        return False
    compared = compare(one.family, one.table, [one, two], five().vocabulary)
    return compared.verdict is Comparability.COMPARABLE


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_values_are_of_one_group_where_they_compare(value, pair):
    marks = [groups(value, key) for key in pair]
    both = list(product(*(five().chapters[0].census.by_table[key] for key in pair)))
    alike = [(marks[0].get(one.row.id), marks[1].get(two.row.id)) for one, two in both]
    assert [mine == theirs is not None for mine, theirs in alike] == [do_compare(one, two) for one, two in both]


@pytest.mark.parametrize("pair", PAIRS, ids=" ".join)
def test_money_of_one_group_is_what_an_overview_draws(value, pair):
    marks = [[one.get("mark", {}).get("group") for _, one, _ in said(value, key)[:4]] for key in pair]
    drawn = overview([five().chapters[0].seats[key] for key in pair], five().chapters[0].neighbourhood)
    assert [mine is not None and mine == theirs for mine, theirs in zip(*marks, strict=True)] == [
        basis.is_comparable for basis in drawn.bases
    ]


@pytest.mark.parametrize("text", EVIL)
def test_no_text_ends_the_script_or_is_lost(text):
    made = script("keji", {"name": text})
    assert read(made) == {"name": text}
    assert not {"<", ">", "\u2028", "\u2029"} & set(
        made.removeprefix('(self.mingxiTables=self.mingxiTables||{})["keji"]=')
    )
    assert made.encode().decode() == made


def test_the_same_tables_make_the_same_file():
    assert choosing_file(*five().chapters) == choosing_file(*five().chapters)


def test_the_file_is_small():
    assert len(choosing_file(*five().chapters).content) <= 25_000 * len(FIVE)


def test_english_says_everything():
    file = choosing_file(*five(Language.EN).chapters)
    facts = {fact for one in read(file.content.decode())["said"] for fact in one.get("facts", {}).values()}
    assert {"a number", "words", "not printed"} <= facts
