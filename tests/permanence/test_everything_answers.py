"""Whatever changes after publication, every address that was ever published still answers."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from generator.addresses import DESCRIPTION
from generator.cli import commands
from generator.library import load, record_paths, trace_path
from generator.model.indicator import Group, Indicator
from generator.model.money import MoneyRow
from generator.model.record import Record
from generator.notation import record_text
from generator.permanence.lock import Held, held
from tests.browser.conftest import browser
from tests.browser.test_html_valid import flaws
from tests.conftest import ROOT
from tests.corpus.document import written
from tests.site.html_page import contents

__all__ = ["browser"]

PLACES = ("320281", "320400", "320600")
KIND, NEW = "keji", "kexue"
TYPO, MENDED = "工作计划制定健全性", "工作计划制订健全性"
FINGERPRINT = re.compile("[/.][0-9a-f]{10}[/.]")  # of files that pages load and nobody links to
REDIRECTS = f"""kinds:
  - {{old: {KIND}, new: {NEW}, name: 科学技术部门, date: "2026-01-01", why: 机构改革}}
"""


def run(*words: str | Path) -> Result:
    """What a command of the program says."""
    return CliRunner().invoke(commands, [str(word) for word in words], env={"MINGXI_LANG": "zh"})


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site is published and whose addresses are noted."""
    root = tmp_path_factory.mktemp("lasting") / "project"
    for folder in (f"{kind}/{key}" for key in PLACES for kind in ("records", "sources")):
        shutil.copytree(ROOT / "data" / folder, root / "data" / folder)
    shutil.copytree(ROOT / "data/vocabulary", root / "data/vocabulary")
    (root / "mkdocs.yml").write_text("site_name: 明细\nsite_url: https://example.gov.cn/\n", encoding="utf-8")
    done = run("build", "--root", root, "--out", root.parent / "before", "--lock")
    assert done.exit_code == 0, done.output
    return root


@pytest.fixture(scope="module")
def changed(published: Path) -> Path:
    """The same project after a kind was renamed, every row turned round, and a name mended."""
    root = published
    before = shutil.copytree(root, root.parent / "as-published")
    rename_the_kind(root)
    receive_documents(root)
    (root / "data/redirects.yaml").write_text(REDIRECTS, encoding="utf-8")
    for path in records(root):
        old = before / path.relative_to(root).as_posix().replace(NEW, KIND)
        done = run("revise", "--root", root, path, "--from", old, "--why", "更正一个错字", "--date", "2026-01-02")
        assert done.exit_code == 0, done.output
    return root


@pytest.fixture(scope="module")
def site(changed: Path) -> Path:
    """Its site."""
    out = changed.parent / "after"
    done = run("build", "--root", changed, "--out", out)
    assert done.exit_code == 0, done.output
    return out


def records(root: Path) -> list[Path]:
    return record_paths(root / "data")


def rename_the_kind(root: Path) -> None:
    """Give the kind of department another id, everywhere that it stands."""
    for folder in ("records", "sources"):
        for path in sorted((root / "data" / folder).glob(f"*/{KIND}*")):
            path.rename(path.with_name(path.name.replace(KIND, NEW)))
    for path in (root / "data/vocabulary").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"\b{KIND}\b(?!-)", NEW, text), encoding="utf-8")
    for path in records(root):
        text = path.read_text(encoding="utf-8").replace(f"kind: {KIND}", f"kind: {NEW}")
        path.write_text(text.replace(f"/{KIND}", f"/{NEW}"), encoding="utf-8")


def receive_documents(root: Path) -> None:
    """Write the records anew, changed, with documents that print them so and the proofs of that."""
    library, problems = load(root)
    assert library is not None, problems
    for entry, path in zip(library.entries, records(root), strict=True):
        record = turned_round(entry.record)
        document = written(record, library.forms[record.form])
        (library.data / record.source.file).write_bytes(document.text.encode())
        source = record.source.model_copy(update={"sha256": document.trace.source})
        path.write_text(record_text(record.model_copy(update={"source": source})), encoding="utf-8")
        proof = document.trace.model_dump_json(exclude_defaults=True)
        trace_path(library.data, entry).write_text(proof, encoding="utf-8")


def turned_round(record: Record) -> Record:
    """A record with every row of money and every indicator in the opposite order, and a name without its slip."""
    assert record.funding is not None
    sides = {name: getattr(record.funding, name) for name in ("income", "spending")}
    turned = {name: side.model_copy(update={"rows": rows(side.rows)}) for name, side in sides.items() if side}
    tables = [table.model_copy(update={"groups": groups(table.groups)}) for table in record.indicators]
    return record.model_copy(
        update={"funding": record.funding.model_copy(update=turned), "indicators": tuple(reversed(tables))}
    )


def rows(found: tuple[MoneyRow, ...]) -> tuple[MoneyRow, ...]:
    return tuple(row.model_copy(update={"rows": rows(row.rows)}) for row in reversed(found))


def groups(found: tuple[Group, ...]) -> tuple[Group, ...]:
    return tuple(
        group.model_copy(update={"rows": tuple(map(mended, reversed(group.rows)))}) for group in reversed(found)
    )


def mended(row: Indicator) -> Indicator:
    return row.model_copy(update={"name": row.name.replace(TYPO, MENDED)})


def lines(root: Path) -> Iterator[tuple[str, Held]]:
    """Every address in the lock, with what it held."""
    for line in (root / "data/addresses.lock").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            address, _, rest = line.partition(" ")
            yield address, held(rest)


def reached(site: Path, address: str) -> str:
    """The page that a reader of an address ends on."""
    html = (site / address / "index.html").read_text(encoding="utf-8")
    led = re.search(r'data-to="([^"]+)"', html)
    if not led:
        return html
    goal = (site / address / led[1]).resolve()
    assert f"url={led[1]}" in html
    return goal.read_text(encoding="utf-8")


def test_the_project_has_no_problem_after_the_changes(changed: Path) -> None:
    done = run("check", "--root", changed, "--format", "json")
    assert json.loads(done.stdout)["problems"] == []


def test_every_page_ever_published_answers(changed: Path, site: Path) -> None:
    assert [address for address, _ in lines(changed) if 'data-mx-alone="moved"' in reached(site, address)] == []


def test_every_row_ever_published_is_where_its_address_leads(changed: Path, site: Path) -> None:
    lost = [
        f"{address}#{row}"
        for address, found in lines(changed)
        for row in found.rows
        if f'id="{row}"' not in reached(site, address)
    ]
    assert lost == []


def test_every_row_of_every_version_ever_published_answers(changed: Path, site: Path) -> None:
    versions = [
        (f"{address}versions/{version}/", row)
        for address, found in lines(changed)
        for version in found.versions
        for row in found.rows
    ]
    assert len(versions) > 100
    assert [one for one in versions if f'id="{one[1]}"' not in reached(site, one[0])] == []


def test_a_version_that_was_cited_says_what_it_said(changed: Path, site: Path) -> None:
    (version,) = dict(lines(changed))[f"320400/{KIND}/2023/"].versions
    html = reached(site, f"320400/{KIND}/2023/versions/{version}/")
    assert (TYPO in html, "更正一个错字" in html, MENDED in html) == (True, True, True)


@pytest.mark.parametrize(("has_script", "anchor"), [(True, "#i-003"), (False, "")], ids=["scripts", "none"])
def test_a_browser_ends_at_the_row_or_at_least_on_the_page(browser, site, has_script, anchor):
    page = browser.new_page(java_script_enabled=has_script)
    page.goto(f"{(site / f'320400/{KIND}/2023/index.html').as_uri()}#i-003")
    page.wait_for_url(f"**/320400/{NEW}/2023/index.html{anchor}")
    title = page.title()
    page.close()
    assert title.startswith("常州市科学技术局 2023年度")


def test_every_file_ever_published_answers(published: Path, site: Path) -> None:
    names = [name for name in contents(published.parent / "before") if not FINGERPRINT.search(name)]
    assert {f"embed/320400/{KIND}/2023/badge.svg", f"departments/{KIND}/feed.xml"} < {*names}
    assert [name for name in names if not (site / name).is_file()] == []


def test_the_list_of_a_renamed_kind_lists_its_tables(site: Path) -> None:
    before, now = (site / f"api/v1/departments/{kind}.json" for kind in (KIND, NEW))
    assert before.read_bytes() == now.read_bytes()


def test_the_list_of_an_indicator_that_no_table_prints_any_more_is_empty(site: Path) -> None:
    found = json.loads((site / "api/v1/indicators/gongzuo-jihua-jianquanxing.json").read_text(encoding="utf-8"))
    described = json.loads((site / DESCRIPTION).read_text(encoding="utf-8"))
    schema = {**described, "$ref": "#/components/schemas/IndicatorStatements"}
    assert [error.message for error in Draft202012Validator(schema).iter_errors(found)] == []
    assert (found["name"], found["statements"]) == (TYPO, [])


def test_the_page_in_the_place_of_another_says_what_stood_elsewhere(site: Path) -> None:
    html = (site / f"departments/{NEW}/index.html").read_text(encoding="utf-8")
    assert "2026-01-01起，科学技术部门（原地址 departments/keji/）在这里：机构改革" in html


def test_an_indicator_that_no_table_prints_any_more_still_has_a_page(site: Path) -> None:
    html = (site / "indicators/gongzuo-jihua-jianquanxing/index.html").read_text(encoding="utf-8")
    assert "现在这里没有表。" in html


def test_hosts_are_told_the_ways(site: Path) -> None:
    told = (site / "_redirects").read_text(encoding="utf-8").splitlines()
    nginx = (site / "redirects.map").read_text(encoding="utf-8").splitlines()
    assert f"/320400/{KIND}/* /320400/{NEW}/:splat 301" in told
    assert f"~^/320400/{KIND}/(.*)$ /320400/{NEW}/$1;" in nginx
    assert [line for line in told if f"/320400/{KIND}/2023" in line] == []


def test_without_the_redirects_nothing_is_built_and_every_lost_address_is_told(changed: Path, tmp_path: Path) -> None:
    root = shutil.copytree(changed, tmp_path / "project")
    (root / "data/redirects.yaml").unlink()
    done = run("build", "--root", root, "--out", tmp_path / "site")
    assert done.exit_code == 1
    assert not (tmp_path / "site").exists()
    told = re.findall(r"公布过的地址 `([^`]+)` 不再有了 \[address\]", done.stderr)
    assert {f"320400/{KIND}/2023/", f"departments/{KIND}/", f"compare/{KIND}/2023/"} <= {*told}


def test_a_version_that_is_not_kept_is_told_with_its_remedy(changed: Path, tmp_path: Path) -> None:
    root = shutil.copytree(changed, tmp_path / "project")
    shutil.rmtree(root / "data/versions")
    for path in records(root):
        path.write_text(path.read_text(encoding="utf-8").partition("\nchanges:")[0] + "\n", encoding="utf-8")
    done = run("check", "--root", root)
    assert done.exit_code == 1
    assert done.stdout.count("没有留下 [version]") == len(records(root))
    assert "运行 mingxi revise 320400/kexue/2023 --why …" in done.stdout


def test_pages_that_stand_in_are_valid(changed: Path, site: Path, tmp_path: Path) -> None:
    root = shutil.copytree(changed, tmp_path / "project")
    gone = f'withdrawn:\n  - {{address: 320400/{NEW}/, name: 某表, date: "2026-01-02", why: 撤回}}\n'
    for folder in ("records", "sources"):
        shutil.rmtree(root / "data" / folder / "320400")
    redirects = root / "data/redirects.yaml"
    redirects.write_text(redirects.read_text(encoding="utf-8") + gone, encoding="utf-8")
    done = run("build", "--root", root, "--out", tmp_path / "site")
    assert done.exit_code == 0, done.output
    pages = [
        tmp_path / f"site/320400/{KIND}/2023/index.html",
        tmp_path / "site/years/2023/index.html",
        tmp_path / f"site/320281/{KIND}-jiguan/2025/index.html",
        *sorted(site.glob("*/*/*/versions/*/index.html")),
    ]
    assert "某表" in pages[0].read_text(encoding="utf-8")
    assert {file: found for file, found in flaws(pages, tmp_path / "report.json").items() if found} == {}


def test_a_page_that_says_that_something_is_withdrawn_holds_nothing_of_it(changed: Path, tmp_path: Path) -> None:
    root = shutil.copytree(changed, tmp_path / "project")
    gone = f'withdrawn:\n  - {{address: 320400/{NEW}/, name: 某表, date: "2026-01-02", why: 撤回}}\n'
    for folder in ("records", "sources", "versions"):
        shutil.rmtree(root / "data" / folder / "320400")
    redirects = root / "data/redirects.yaml"
    redirects.write_text(redirects.read_text(encoding="utf-8") + gone, encoding="utf-8")
    assert run("build", "--root", root, "--out", tmp_path / "site").exit_code == 0
    texts = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    assert [path for path, text in texts.items() if b"4889.25" in text] == []
    assert json.loads((tmp_path / "site/api/v1/regions/320400.json").read_text(encoding="utf-8"))["records"] == []
    feed = feedparser.parse((tmp_path / "site/320400/feed.xml").read_bytes())
    assert (feed.bozo, feed.entries) == (False, [])
    assert "撤回" in (tmp_path / f"site/320400/{KIND}/index.html").read_text(encoding="utf-8")
