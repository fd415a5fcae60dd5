"""Small projects of several tables, made for tests of pages that hold more than one."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment

from generator.catalogue import catalogue
from generator.chrome import read_settings
from generator.inspecting import report_on
from generator.library import Library, load, trace_path
from generator.model.record import Record
from generator.notation import record_text
from generator.pages import Whole, make_pages, whole
from generator.pages.edition import Edition
from generator.pages.imprint import Imprint
from generator.render import environment_of
from generator.site import Page
from generator.templates import shipped_templates
from generator.tracing.document import trace_entry
from generator.words import Language

COLUMNS = {"name": "三级指标", "half": "半年指标值", "full": "全年指标值"}


def table(key: str, *rows: tuple[str, str, str], **more: Any) -> tuple[dict[str, Any], str]:
    """A record with annual indicators, each a name, a half-year and a full-year value; and its document."""
    region, unit, year = key.split("/")
    name = more.pop("name", "科学技术局")
    made = [
        {"id": f"i-{number:03}", "name": row, "half": half, "full": full}
        for number, (row, half, full) in enumerate(rows, 1)
    ]
    record = {
        "title": "部门整体预算绩效目标表",
        "region": region,
        "department": {"kind": unit.partition("-")[0], "name": name, "scope": more.pop("scope", "unstated")},
        "year": int(year),
        "form": "jiangsu",
        "inferred": {part: {"reason": "收到原文时说明"} for part in ("region", "year")},
        "indicators": [{"id": "annual", "columns": COLUMNS, "groups": [{"level": ["履职"], "rows": made}]}],
        "minted": {"i": len(made)},
        **more,
    }
    if record["department"]["scope"] != "unstated":
        record["inferred"]["scope"] = {"reason": "收到原文时说明"}
    return record, _document(record)


def money(total: str, *items: tuple[str, str]) -> dict[str, Any]:
    """Project spending with its items, as fields of a record."""
    rows = [{"id": f"m-{number:03}", "name": name, "full": full} for number, (name, full) in enumerate(items, 2)]
    spending = {"id": "m-001", "name": "项目支出", "full": total, "rows": rows}
    funding = {"unit": "万元", "spending": {"columns": {"full": "全年预算数"}, "rows": [spending]}}
    return {"funding": funding, "minted": {"m": len(rows) + 1, "i": 9}}


def _document(record: dict[str, Any]) -> str:
    """The document a record of this module was read from, part by part in the order of its form."""
    lines = [record["title"], f"单位名称 {record['department']['name']}"]
    for field, label in (("functions", "单位主要职能"), ("organisation", "机构设置及人员配置")):
        lines += [label, *record[field]] if field in record else []
    if "funding" in record:
        spending = record["funding"]["spending"]["rows"][0]
        rows = [spending, *spending["rows"]]
        lines += ["部门整体资金（万元）", "支出 全年预算数", *(f"{row['name']} {row['full']}" for row in rows)]
    for goal in record.get("goals", ()):
        lines += [goal["label"], *goal["paragraphs"]]
    lines += [" ".join(COLUMNS.values()), "履职"]
    rows = record["indicators"][0]["groups"][0]["rows"]
    return "\n".join([*lines, *(f"{row['name']} {row['half']} {row['full']}" for row in rows)]) + "\n"


def project_of(root: Path, tables: dict[str, tuple[dict[str, Any], str]]) -> Path:
    """A project of several tables, each proven against its document."""
    for key, (record, document) in tables.items():
        origin = {"file": f"sources/{key}.txt", "sha256": sha256(document.encode()).hexdigest()}
        _write(root / "data" / origin["file"], document)
        made = Record.model_validate({**record, "source": origin})
        _write(root / "data/records" / f"{key}.yaml", record_text(made))
    library, problems = load(root)
    assert library is not None
    assert problems == []
    for entry in library.entries:
        trace, problems = trace_entry(library, entry)
        assert trace is not None
        assert problems == []
        _write(trace_path(library.data, entry), trace.model_dump_json(exclude_defaults=True))
    return root


def edition_of(root: Path, language: Language = Language.ZH) -> Edition:
    """The list of all tables of a project."""
    return site_of(root, language).edition


def site_of(root: Path, language: Language = Language.ZH) -> Whole:
    """The site of a project."""
    library, problems = load(root)
    assert library is not None
    assert problems == []
    return site_of_library(library, root, language)


def site_of_library(library: Library, root: Path, language: Language = Language.ZH) -> Whole:
    """The site of some tables, with the settings of a project."""
    settings, _ = read_settings(root)
    assert settings is not None
    report = report_on(library, [], language)
    assert report.problems == ()
    return whole(library, report, settings)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def rendered(imprint: Imprint, page: Page) -> str:
    """A page, without its frame."""
    return _templates(imprint.say.language).get_template(f"pages/{page.template}.html").render(view=page.view)


@cache
def _templates(language: Language) -> Environment:
    """The shipped templates: to compile them takes longer than to fill them."""
    return environment_of(shipped_templates(), catalogue(language))


def view(page: Page) -> Any:
    """What a page shows; each kind of page has a type of view of its own."""
    return page.view


def pages_under(site: Whole, address: str) -> dict[str, Page]:
    """The pages of a site whose addresses begin so."""
    made = (page for page in make_pages(site) if isinstance(page, Page))
    return {page.address: page for page in made if page.address.startswith(address)}
