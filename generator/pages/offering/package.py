"""The description of the site's data as a Data Package, for tools that read those."""

import json
from collections.abc import Iterable, Iterator

from generator import addresses
from generator.catalogue import Catalogue
from generator.chrome import site_name
from generator.pages.edition import Edition
from generator.pages.offering.licence import licence
from generator.pages.offering.profile import FIELDS, PAGE, SCHEMA, TARGETS
from generator.pages.offering.sheets import MONEY_SHEET, RECORDS_SHEET, shared
from generator.pages.offering.tables import MONEY, RECORDS, WHOLE, Column
from generator.site import File

_CSV = {"format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "profile": "tabular-data-resource"}
_TO_RECORDS = {"fields": "record", "reference": {"resource": "records", "fields": "key"}}
_KINDS = {WHOLE: "integer"}


def package(edition: Edition) -> File:
    """The description."""
    settings, say = edition.settings, edition.say
    value: dict[str, object] = {
        "profile": "data-package",
        "name": "mingxi",
        "title": site_name(settings, say.language),
        "description": settings.site_description or say("各地部门整体预算绩效目标表：照原表的数和文字，逐行可引用"),
    }
    if settings.site_url:
        value |= {"id": settings.site_url, "homepage": settings.site_url}
    if found := licence(settings.publication.licence):
        value["licenses"] = [{"title": found.title, "path": found.address} | ({"name": found.id} if found.id else {})]
    if settings.publication.publisher:
        value["contributors"] = [{"title": settings.publication.publisher, "role": "publisher"}]
    value["resources"] = [*_sheets(say), *_others(say)]
    return File(addresses.PACKAGE, f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode())


def _sheets(say: Catalogue) -> Iterator[dict[str, object]]:
    yield _sheet(
        "records",
        RECORDS_SHEET,
        say.words(RECORDS.about),
        {"fields": _fields(say, shared(RECORDS)), "primaryKey": "key"},
    )
    money = {"fields": _fields(say, shared(MONEY)), "primaryKey": ["record", "row"], "foreignKeys": [_TO_RECORDS]}
    yield _sheet("money", MONEY_SHEET, say.words(MONEY.about), money)
    targets = {"fields": [*_profiled(say)], "primaryKey": ["record", "row", "cell"], "foreignKeys": [_TO_RECORDS]}
    yield _sheet("targets", TARGETS, say("每一个指标值，照绩效目标的通用格式"), targets) | {"conformsTo": PAGE}


def _sheet(name: str, path: str, title: str, schema: dict[str, object]) -> dict[str, object]:
    return {"name": name, "path": path, "title": title, **_CSV, "schema": {"missingValues": [""], **schema}}


def _fields(say: Catalogue, columns: Iterable[Column]) -> list[dict[str, object]]:
    return [_field(say, column) for column in columns]


def _field(say: Catalogue, column: Column) -> dict[str, object]:
    # What refers to a table is told by its key here, and by its number in the database.
    kind = "string" if column.refers else _KINDS.get(column.kind, "string")
    return {"name": column.name, "type": kind, "description": say.words(column.about)}


def _profiled(say: Catalogue) -> Iterator[dict[str, object]]:
    for field in FIELDS:
        constraints: dict[str, object] = {"required": True} if field.is_required else {}
        if field.choices:
            constraints["enum"] = [f"{one.value}" for one in field.choices if one.value]
        if field.shape:
            constraints["pattern"] = field.shape.removeprefix("^").removesuffix("$")
        yield {"name": field.name, "type": "string", "description": say.words(field.about), "constraints": constraints}


def _others(say: Catalogue) -> Iterator[dict[str, object]]:
    for name, path, kind, title in (
        ("lines", addresses.LINES, "application/x-ndjson", say("全部表，一行一张，照原表")),
        ("database", addresses.DATABASE, "application/vnd.sqlite3", say("全部表在一个数据库里，可以全文检索")),
        ("interface", addresses.DESCRIPTION, "application/vnd.oai.openapi+json", say("接口的 OpenAPI 描述")),
        ("target-schema", SCHEMA, "application/schema+json", say("绩效目标通用格式的 JSON Schema")),
    ):
        yield {"name": name, "path": path, "title": title, "mediatype": kind, "type": "file"}
