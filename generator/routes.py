"""The route table: every kind of file of the site that programs read, its address, and what it holds.

The description of the interface, the page on data and the tests of the whole site are made from it.
"""

import re
from typing import NamedTuple

from generator import addresses
from generator.words import Words

JSON = "application/json"
_JSON_LD = "application/ld+json"
_SQLITE = "application/vnd.sqlite3"
_LINES = "application/x-ndjson"
_PLAIN = "text/plain"
_OPENAPI = "application/vnd.oai.openapi+json"
_CSV = "text/csv"
_SCHEMA = "application/schema+json"
_ATOM = "application/atom+xml"
_XML = "application/xml"
_SEARCH = "application/opensearchdescription+xml"
_CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BIBTEX = "application/x-bibtex"
_RIS = "application/x-research-info-systems"
_CSL = "application/vnd.citationstyles.csl+json"
_OEMBED = "application/json+oembed"


class Parameter(NamedTuple):
    """A part of an address that differs."""

    shape: str  # as a regular expression
    about: Words


PARAMETERS = {
    "region": Parameter("[1-8][0-9]{5}", Words("行政区划代码", "the code of a place, of GB/T 2260")),
    "unit": Parameter("[a-z][a-z0-9-]*", Words("部门在这个地区里的代号", "the id of a department within its place")),
    "family": Parameter("[a-z][a-z0-9-]*", Words("指标族", "an indicator")),
    "rule": Parameter("[a-z][a-z0-9-]*", Words("核对的规则", "a check")),
    "kind": Parameter("[a-z][a-z0-9-]*", Words("部门类别", "a kind of department")),
    "part": Parameter("[1-9][0-9]*", Words("第几部分，从 1 起", "the number of a part, from 1")),
    "year": Parameter("[0-9]{4}", Words("年度", "a year")),
}


class Route(NamedTuple):
    """One kind of file."""

    pattern: str  # its address, with the names of parameters in braces
    kind: str  # the type of its content
    about: Words
    is_addressed: bool = False  # it holds whole addresses, so only a site that knows its own has it

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of what differs in its address."""
        return tuple(re.findall(r"\{([a-z]+)\}", self.pattern))

    def at(self, **values: object) -> str:
        """One address of it."""
        return self.pattern.format_map(values)

    def matches(self, name: str) -> bool:
        """Whether a file is of this kind."""
        parts = re.split(r"\{([a-z]+)\}", self.pattern)
        shape = "".join(PARAMETERS[part].shape if at % 2 else re.escape(part) for at, part in enumerate(parts))
        return re.fullmatch(shape, name) is not None


ROUTES = (
    Route("{region}/{unit}/{year}/record.json", JSON, Words("一张表", "one table")),
    Route("{region}/{unit}/{year}/record.csv", _CSV, Words("一张表，一值一行", "one table, one value a row")),
    Route(
        "{region}/{unit}/department.xlsx", XLSX, Words("一个部门各年度的表", "the tables of a department, all years")
    ),
    Route(
        "compare/{kind}/comparison.csv", _CSV, Words("各地最近一年的对照", "the latest tables of all places compared")
    ),
    Route(
        "compare/{kind}/comparison.xlsx", XLSX, Words("各地最近一年的对照", "the latest tables of all places compared")
    ),
    Route("compare/{kind}/{year}/comparison.csv", _CSV, Words("各地一年的对照", "the tables of a year compared")),
    Route("compare/{kind}/{year}/comparison.xlsx", XLSX, Words("各地一年的对照", "the tables of a year compared")),
    Route("{region}/{unit}/{year}/citation.bib", _BIBTEX, Words("引用，BibTeX", "a citation in BibTeX")),
    Route("{region}/{unit}/{year}/citation.ris", _RIS, Words("引用，RIS", "a citation in RIS")),
    Route("{region}/{unit}/{year}/citation.csl.json", _CSL, Words("引用，CSL-JSON", "a citation in CSL-JSON")),
    Route("{region}/{unit}/{year}/citations.txt", _PLAIN, Words("各指标的引用文字", "a citation of each indicator")),
    Route("{region}/{unit}/{year}/citations.bib", _BIBTEX, Words("各指标的引用，BibTeX", "each indicator in BibTeX")),
    Route("{region}/{unit}/{year}/citations.ris", _RIS, Words("各指标的引用，RIS", "each indicator in RIS")),
    Route(
        "{region}/{unit}/{year}/citations.csl.json", _CSL, Words("各指标的引用，CSL-JSON", "each indicator in CSL-JSON")
    ),
    Route("embed/{region}/{unit}/{year}/badge.svg", "image/svg+xml", Words("徽标", "a badge")),
    Route(
        "embed/{region}/{unit}/{year}/oembed.json",
        _OEMBED,
        Words("卡片，oEmbed", "a card as oEmbed"),
        is_addressed=True,
    ),
    Route(
        "embed/compare/{kind}/oembed.json", _OEMBED, Words("对照的卡片，oEmbed", "a card as oEmbed"), is_addressed=True
    ),
    Route(addresses.START, JSON, Words("各个清单从这里开始", "where to begin: the ways to all lists")),
    Route("api/v1/regions.json", JSON, Words("有表的地区", "places with tables")),
    Route("api/v1/regions/{region}.json", JSON, Words("一个地区的表", "the tables of a place")),
    Route("api/v1/departments.json", JSON, Words("部门类别", "kinds of department")),
    Route("api/v1/departments/{kind}.json", JSON, Words("一类部门的表", "the tables of a kind of department")),
    Route("api/v1/records/{part}.json", JSON, Words("全部表的一部分，每部分最多 500 张", "all tables, 500 at a time")),
    Route("api/v1/indicators.json", JSON, Words("指标族", "indicators")),
    Route("api/v1/indicators/{family}.json", JSON, Words("一个指标各地各年怎样写", "where an indicator is printed")),
    Route("api/v1/findings.json", JSON, Words("核对的规则", "checks")),
    Route("api/v1/findings/{rule}.json", JSON, Words("一条规则的发现", "what a check found to look at")),
    Route("api/v1/news.json", JSON, Words("最新的表", "the newest tables")),
    Route(addresses.DESCRIPTION, _OPENAPI, Words("以上各项的 OpenAPI 3.1 描述", "all of these, in OpenAPI 3.1")),
    Route("api/record.schema.json", JSON, Words("record.json 的结构", "the schema of record.json")),
    Route(addresses.DATABASE, _SQLITE, Words("全部表在一个数据库里", "all tables in one database")),
    Route(addresses.LINES, _LINES, Words("全部表，一行一张", "all tables, one a line")),
    Route("records.csv", _CSV, Words("全部表的清单，一行一张", "all tables, a row each")),
    Route("money.csv", _CSV, Words("全部资金行", "all rows of money")),
    Route("targets.csv", _CSV, Words("全部指标值，一行一个", "all targets, a row each")),
    Route(
        "api/performance-target.schema.json", _SCHEMA, Words("targets.csv 一行的结构", "what a row of targets.csv is")
    ),
    Route(addresses.PACKAGE, JSON, Words("以上各表的 Data Package 描述", "these sheets, as a Data Package")),
    Route(addresses.CATALOGUE, _JSON_LD, Words("给数据目录的 DCAT-AP 描述", "the site in DCAT-AP"), is_addressed=True),
    Route(addresses.feed(addresses.HOME), _ATOM, Words("新表，Atom", "new tables, in Atom"), is_addressed=True),
    Route("{region}/feed.xml", _ATOM, Words("一个地区和所辖地方的新表", "new tables of a place"), is_addressed=True),
    Route("departments/{kind}/feed.xml", _ATOM, Words("一类部门的新表", "new tables of a kind"), is_addressed=True),
    Route("findings/feed.xml", _ATOM, Words("有可看之处的表", "tables with findings to look at"), is_addressed=True),
    Route(addresses.SITEMAP, _XML, Words("全部网页的清单", "a map of all pages"), is_addressed=True),
    Route("sitemap-{part}.xml", _XML, Words("清单的一部分，网页超过五万时才有", "a part of it"), is_addressed=True),
    Route(addresses.ROBOTS, _PLAIN, Words("给搜索引擎的说明", "what robots may read"), is_addressed=True),
    Route(addresses.SEARCH_DESCRIPTION, _SEARCH, Words("站内搜索的说明", "how to search the site"), is_addressed=True),
    Route(addresses.INTRODUCTION, "text/markdown", Words("给语言模型的说明", "an introduction for language models")),
    Route(
        addresses.SUMS,
        _PLAIN,
        Words("每个 CSV、JSON、XLSX、NDJSON、SQLite 文件的 SHA-256", "the SHA-256 of every file of data"),
    ),
)
