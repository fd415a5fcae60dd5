"""The search page and its index, the glossary, and the page on data: everything there is can be found."""

import json
import re
from dataclasses import replace

import pytest

from generator.checks import RULES
from generator.model.money import Funding, MoneyRow, MoneyTable
from generator.model.printed import fold
from generator.model.record import Record
from generator.outputs import comparison, record_csv
from generator.pages.searching.alphabet import initials, letter, order
from generator.pages.searching.directory import directory_of, names_pages
from generator.pages.searching.entries import entry
from generator.pages.searching.names import names
from generator.pages.searching.naming import together
from generator.pages.searching.page import search_page
from generator.pages.threads import printed_families
from generator.pages.words.fields import models
from generator.pages.words.glossary import glossary_pages
from generator.pages.words.reuse import reuse_page
from generator.schema import schema_text
from generator.tracing.leaves import all_leaves
from generator.words import Language
from tests.conftest import ROOT
from tests.site.html_page import parse
from tests.site.several import rendered, site_of_library, view


@pytest.fixture(scope="module")
def real(library):
    """The site of the five tables."""
    return site_of_library(library, ROOT)


def namings_of(site):
    """The names that the tables of a site print."""
    return together(extract.namings for extract in site.extracts)


def printed_names(one: Record):
    yield from (promise.row.name for promise in one.promises())
    yield from (row.name for row in one.money())


def test_every_printed_name_leads_to_every_row_that_bears_it(real):
    (page,) = names_pages(real.edition, directory_of(namings_of(real)))
    listed = {(fold(name.name), row.href) for one in view(page).parts for name in one.names for row in name.rows}
    rows = {
        (fold(row.name), f"../../{one.address}index.html#{row.id}")
        for one in real.published
        for row in (*(promise.row for promise in one.record.promises()), *one.record.money())
    }
    assert listed == rows


def test_every_table_stands_under_its_place_and_under_its_department(real):
    page = search_page(real.edition, directory_of(namings_of(real)))
    tables = {f"../{one.address}index.html" for one in real.published}
    assert {table.href for line in view(page).places for table in line.tables} == tables
    assert {table.href for line in view(page).departments for table in line.tables} == tables


def test_the_name_of_a_place_or_a_kind_leads_to_its_page(real):
    shown = view(search_page(real.edition, directory_of(namings_of(real))))
    assert next((line.name.text, line.name.href) for line in shown.places) == ("江阴市", "../320281/index.html")
    assert [tuple(line.name) for line in shown.departments] == [("科学技术局", "../departments/keji/index.html")]


@pytest.mark.parametrize(
    ("name", "under"),
    [
        ("税金", "S"),
        ("“三公经费”变动率", "S"),
        ("（一）啊", "Y"),
        ("2023办公设备购置", "0–9"),
        ("app运维", "A"),
        ("ＡＢ", "A"),
        ("㐀", "…"),
        ("𠀀", "…"),
        ("鼐", "N"),
        ("龘", "…"),
        ("——", "…"),
    ],
)
def test_names_stand_under_the_letter_of_their_first_sound(name, under):
    assert letter(name) == under


def test_names_come_in_the_order_of_their_sounds():
    assert sorted(["组织", "龘", "2023", "税金", "鼐", "“三公”", "办公"], key=order) == [
        "办公",
        "鼐",
        "“三公”",
        "税金",
        "组织",
        "2023",
        "龘",
    ]


def test_every_printed_value_can_be_found_where_it_stands(real, built_pages):
    for one in real.published:
        made = entry(one, real.say)
        assert one.layout is not None
        leaves = all_leaves(one.record, one.layout)
        heads = {name for name in leaves if ".columns." in name or name.endswith(".label")}
        values = {text for name, text in leaves.items() if name not in heads}
        texts = {text for ranked in made.ranked() for text in ranked}
        joined = "\n".join([made.about, *texts])
        assert {text for text in values if text not in joined} == set()
        anchors = {re.split("[:,=]", place)[0] for place in made.rows.shape}
        assert anchors <= {*built_pages[f"{one.address}index.html"].ids}


def test_amounts_are_found_without_the_signs_between_thousands(real):
    row = MoneyRow.model_validate({"id": "m-001", "name": "税金", "full": "1,204,500.50"})
    one = real.published[0]
    table = MoneyTable.model_validate({"columns": {"full": "全年"}, "rows": [row]})
    funding = Funding.model_validate({"unit": "元", "spending": table})
    made = entry(replace(one, record=one.record.model_copy(update={"funding": funding})), real.say)
    assert made.rows.shape.count("m-001=2") == 1
    assert made.rows.texts.count("1,204,500.50元") == made.rows.texts.count("1204500.50元") == 1


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("科技局", ("kjj",)),
        ("重庆市", ("zqs", "cqs")),
        ("盱眙县", ("xyx",)),
        ("硚口区", ("qkq",)),
        ("（5G）基站", ("5gjz",)),
        ("𠮷林", ("l",)),
        ("——", ()),
    ],
)
def test_names_are_typed_by_the_first_letters_of_their_sounds(name, typed):
    assert initials(name) == typed


def test_every_name_with_a_page_can_be_typed(real, site):
    found = names(real.edition, printed_families(real, real.digests))
    lines = [line.split("\t") for _, text in (found["places"], *found["groups"]) for line in text.splitlines()]
    assert {len(line) for line in lines} == {4}
    assert [address for *_, address in lines if not (site / address).is_file()] == []
    assert ["南通市", "南通", "nts nt", "320600/index.html"] in lines
    assert ["科学技术局", "科技局", "kxjsj kjj", "departments/keji/index.html"] in lines
    assert {line[0] for line in lines} >= {"预算执行率", "江苏省", real.say.words(RULES[0].title)}
    assert "（机关）" in found["departments"][1]


def test_terms_have_anchors_and_definitions(real):
    (page,) = glossary_pages(real.edition)
    terms = {term.id: term for chapter in view(page).chapters for part in chapter.parts for term in part.terms}
    assert terms["fund-government-fund"].meaning == "土地出让等专项收入形成、按规定用途使用的基金安排的钱。"
    assert terms["verdict-does-not-add-up"].sign == "≠"
    assert terms["scale-jianquan"].name == "健全 ＞ 基本健全 ＞ 不健全"
    assert terms["unit-money"].meaning.startswith("元，1百元＝100元")
    assert {*terms} <= set(parse(rendered(real, page)).ids)


def test_a_scale_without_a_known_order_is_not_ranked(real):
    (page,) = glossary_pages(real.edition)
    scales = next(chapter for chapter in view(page).chapters if chapter.id == "scales")
    assert ["＞" in term.name for term in scales.parts[1].terms].count(True) == 0


def test_the_page_on_data_lists_every_file_there_is_and_no_other(real, site):
    page = reuse_page(real.edition)
    listed = {file.href.removeprefix("../") for one in view(page).published for file in one.files}
    names = ("record.json", "record.csv", "department.xlsx")
    assert listed == {path.relative_to(site).as_posix() for name in names for path in site.rglob(name)}
    assert (site / page.address / view(page).schema.href).is_file()


def test_very_many_tables_are_not_listed_one_by_one(real):
    many = replace(real.edition, cards=real.edition.cards * 41)
    page = reuse_page(many)
    assert view(page).published == ()
    assert "表很多" in parse(rendered(real, page)).text


def test_every_field_of_a_published_record_is_described(real):
    described = {model.id: {field.name for field in model.fields} for model in models(real.say)}
    schema = json.loads(schema_text("published"))
    objects = {name: part for name, part in schema["$defs"].items() if "properties" in part}
    wanted = {name: {*part["properties"]} for name, part in {**objects, "PublishedRecord": schema}.items()}
    wanted |= {"record.csv": {*record_csv.COLUMNS}, "comparison.csv": {*comparison.COLUMNS}}
    assert described == wanted
    assert [field for model in models(real.say) for field in model.fields if not field.description] == []


def test_the_page_on_data_promises_nothing(real):
    text = parse(rendered(real, reuse_page(real.edition))).text
    assert [word for word in ("将会", "即将", "计划提供", "敬请期待") if word in text] == []


def test_english_pages_are_made_too(library):
    site = site_of_library(library, ROOT, Language.EN)
    edition = site.edition
    made = (search_page(edition, directory_of(namings_of(site))), *glossary_pages(edition), reuse_page(edition))
    assert [page.title for page in made] == ["Search", "Glossary", "Data"]
    assert [rendered(edition, page) for page in made].count("") == 0
