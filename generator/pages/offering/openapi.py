"""The description of all files for programs in OpenAPI 3.1, made from the route table and the shapes of the lists."""

import json

from pydantic.json_schema import models_json_schema

from generator import __version__, addresses
from generator.addresses import Here
from generator.chrome import site_name
from generator.model.base import Frozen
from generator.pages.edition import Edition
from generator.pages.offering import shapes
from generator.routes import JSON, PARAMETERS, ROUTES, Route
from generator.site import File

SHAPES: dict[str, type[Frozen]] = {
    addresses.START: shapes.Start,
    "api/v1/regions.json": shapes.Regions,
    "api/v1/regions/{region}.json": shapes.Region,
    "api/v1/departments.json": shapes.Departments,
    "api/v1/departments/{kind}.json": shapes.Department,
    "api/v1/records/{part}.json": shapes.Records,
    "api/v1/indicators.json": shapes.Indicators,
    "api/v1/indicators/{family}.json": shapes.IndicatorStatements,
    "api/v1/findings.json": shapes.Findings,
    "api/v1/findings/{rule}.json": shapes.CheckFindings,
}
_RECORD = "{region}/{unit}/{year}/record.json"
_HERE = Here(addresses.LISTS)


def description(edition: Edition) -> File:
    """The description."""
    settings, say = edition.settings, edition.say
    _, schemas = models_json_schema(
        [(shape, "serialization") for shape in SHAPES.values()], ref_template="#/components/schemas/{model}"
    )
    routes = [route for route in ROUTES if settings.site_url or not route.is_addressed]
    value = {
        "openapi": "3.1.0",
        "info": {
            "title": site_name(settings, say.language),
            "version": __version__,
            "description": say("只有文件，没有服务器上的程序：每个网址就是一个文件，只用 GET。"),
        },
        "servers": [{"url": settings.site_url or _HERE.up}],
        "paths": {f"/{route.pattern}": {"get": _operation(edition, route)} for route in routes},
        "components": {"schemas": schemas["$defs"]},
    }
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return File(addresses.DESCRIPTION, f"{text}\n".encode())


def _operation(edition: Edition, route: Route) -> dict[str, object]:
    say = edition.say
    about = say.words(route.about)
    found: dict[str, object] = {"operationId": _name(route), "summary": about}
    if route.parameters:
        found["parameters"] = [
            {
                "name": name,
                "in": "path",
                "required": True,
                "description": say.words(PARAMETERS[name].about),
                "schema": {"type": "string", "pattern": f"^{PARAMETERS[name].shape}$"},
            }
            for name in route.parameters
        ]
    found["responses"] = {
        "200": {"description": about, "content": {route.kind: _content(route)}},
        "404": {"description": say("没有这个文件")},
    }
    return found


def _name(route: Route) -> str:
    """A name for a function that fetches the file."""
    return "".join(one if one.isalnum() else "_" for one in route.pattern).strip("_")


def _content(route: Route) -> dict[str, object]:
    if route.pattern in SHAPES:
        return {"schema": {"$ref": f"#/components/schemas/{SHAPES[route.pattern].__name__}"}}
    if route.pattern == _RECORD:
        return {"schema": {"$ref": "../record.schema.json"}}
    return {"schema": {"type": "object"}} if route.kind == JSON else {}
