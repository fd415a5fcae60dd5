"""The site of the five tables: whole, linked, self-contained, and true to the records."""

import posixpath
import re
from hashlib import sha256

import pytest

from generator.library import record_paths
from generator.model.printed import squeeze
from generator.naming import key_of
from generator.outputs.record_json import record_of
from generator.tracing.leaves import all_leaves
from tests.conftest import FIVE, ROOT

KEYS = sorted(key_of(path) for path in record_paths(ROOT / "data"))
each_record = pytest.mark.parametrize("key", FIVE)


@pytest.fixture
def entry(library, key):
    return next(entry for entry in library.entries if entry.key == key)


def targets(built_pages):
    """Every internal link as (page, file, anchor)."""
    for name, page in built_pages.items():
        for link in page.links:
            file, _, anchor = link.partition("#")
            yield name, posixpath.normpath(posixpath.join(posixpath.dirname(name), file)) if file else name, anchor


def test_every_record_has_its_page_its_document_and_its_data(site):
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    expected = {f"{key}/{name}" for key in KEYS for name in ("index.html", "source/index.html", "record.json")}
    assert expected | {"index.html", "404.html", ".nojekyll"} <= files


def test_every_internal_link_leads_to_a_file(site, built_pages):
    assert [link for link in targets(built_pages) if not (site / link[1]).is_file()] == []


def test_every_anchor_that_is_linked_to_is_there(built_pages):
    anchored = [link for link in targets(built_pages) if link[2]]
    assert [link for link in anchored if link[2] not in built_pages[link[1]].ids] == []


def test_no_anchor_stands_twice_on_a_page(built_pages):
    assert {name: len(page.ids) - len(set(page.ids)) for name, page in built_pages.items()} == dict.fromkeys(
        built_pages, 0
    )


def test_nothing_is_asked_of_another_host(site, built_pages):
    links = {link for page in built_pages.values() for link in page.links}
    css = "".join(path.read_text(encoding="utf-8") for path in site.glob("assets/*.css"))
    assert [link for link in links if ":" in link or link.startswith("/")] == []
    assert [url for url in re.findall(r"url\(([^)]*)", css) if not url.strip("\"'").startswith("data:")] == []
    assert "@import" not in css


def test_no_page_has_a_frame_a_plugin_a_handler_or_a_style_attribute(built_pages):
    assert {tag for page in built_pages.values() for tag in page.tags} & {"iframe", "object", "embed"} == set()
    names = {name for page in built_pages.values() for name, _ in page.attributes}
    assert {name for name in names if name == "style" or name.startswith("on")} == set()


def test_every_page_says_its_language_and_allows_only_its_own_files(built_pages):
    for page in built_pages.values():
        policy = next(value for name, value in page.attributes if value.startswith("default-src"))
        assert ("lang", "zh-CN") in page.attributes
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy


def test_assets_are_named_by_their_content(site):
    for path in (site / "assets").iterdir():
        assert path.name.split(".")[1] == sha256(path.read_bytes()).hexdigest()[:10]


def test_every_table_has_a_caption_and_every_head_a_scope(built_pages):
    found = {
        name: (page.tags.count("table"), page.tags.count("th"))
        for name, page in built_pages.items()
        if "mx-prose" not in page.attributes
    }
    said = {
        name: (page.tags.count("caption"), len([value for key, value in page.attributes if key == "scope"]))
        for name, page in built_pages.items()
    }
    assert {name: (found[name], said[name]) for name in found if found[name] != said[name]} == {}


@each_record
def test_every_printed_value_stands_on_its_page(key, entry, library, built_pages):
    leaves = all_leaves(entry.record, library.forms[entry.record.form])
    shown = {name: text for name, text in leaves.items() if not name.startswith("contacts.")}
    page = built_pages[f"{key}/index.html"].text
    assert {name: text for name, text in shown.items() if squeeze(text) not in page} == {}


@each_record
def test_every_row_leads_to_its_line_of_the_document(key, entry, built_pages):
    page, source = built_pages[f"{key}/index.html"], built_pages[f"{key}/source/index.html"]
    rows = [row.id for row in entry.record.money()] + [promise.row.id for promise in entry.record.promises()]
    lines = [link for link in page.links if link.startswith("source/index.html#L")]
    assert len(lines) >= len(rows)
    assert {link.partition("#")[2] for link in lines} <= set(source.ids)


@each_record
def test_what_is_blank_is_said_to_be_blank(key, entry, built_pages):
    rows = built_pages[f"{key}/index.html"].rows
    blank = [row.id for row in entry.record.money() if "" in (row.half, row.full, row.share)]
    assert [row for row in blank if "原表留空" not in rows[row]] == []


def test_a_half_year_of_nothing_is_said_not_to_be_due(built_pages):
    rows = built_pages["320600/keji/2025/index.html"].rows
    assert [row for row, text in rows.items() if "年中尚未到期" in text] == ["i-034", "i-038"]


def test_a_group_that_is_printed_empty_is_said_to_be_so(built_pages):
    said = "原表还有3行只印了名目，指标与数值都留空：生态效益、可持续影响、服务对象满意度。"
    assert said in built_pages["320600/keji/2025/index.html"].text


def test_a_column_that_a_table_does_not_have_is_not_shown(built_pages):
    assert "半年" not in "".join(built_pages["420700/keji/2024/index.html"].rows.values())


@each_record
def test_the_data_file_is_the_record_without_personal_particulars(site, key, entry):
    assert record_of((site / key / "record.json").read_bytes()) == entry.record.without_personal()


def test_the_home_page_lists_every_table_in_the_order_of_region_codes(built_pages):
    links = [link for link in built_pages["index.html"].links if link.count("/") == 3 and "#" not in link]
    assert set(links) >= {f"{key}/index.html" for key in KEYS}


@pytest.mark.parametrize(
    ("key", "example"),
    [
        ("320281/keji-jiguan/2025", "新增高新技术企业≥200家"),
        ("320400/keji/2023", "部省级以上科学技术奖获奖（项）≥25项"),
        ("320500/keji/2025", "拥有高新技术企业数=17500家"),
        ("320600/keji/2025", "全市实施产学研合作项目数≥1750个"),
        ("420700/keji/2024", "高新技术企业350"),
    ],
)
def test_a_record_opens_with_an_indicator_that_tells_something(built_pages, key, example):
    said = [value for name, value in built_pages[f"{key}/index.html"].attributes if name == "content"]
    assert any(f"例如{example}，其余各地通用。" in one for one in said)
