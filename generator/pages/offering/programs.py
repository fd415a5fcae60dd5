"""Programs that use the data, as the page on the interface shows them; a test runs each against a site."""

from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.pages.edition import Edition


class Program(NamedTuple):
    """A short program in Python, which wants nothing but Python."""

    id: str
    title: str
    text: str


_WALK = """\
import json
from urllib.parse import urljoin
from urllib.request import urlopen


def read(address):
    with urlopen(address) as answer:
        return json.load(answer)


address = "{site}{records}"
while address:
    part = read(address)
    for one in part["records"]:
        print(one["key"], one["name"], one["year"], one.get("total", {{}}).get("text", ""))
    address = urljoin(address, part["next"]) if "next" in part else None
"""
_INDICATOR = """\
import json
from urllib.parse import urljoin
from urllib.request import urlopen


def read(address):
    with urlopen(address) as answer:
        return json.load(answer)


indicators = "{site}{indicators}"
for one in read(indicators)["indicators"]:
    if one["name"] == "预算执行率":
        address = urljoin(indicators, one["list"])
        for said in read(address)["statements"]:
            print(said["key"], said["full"], urljoin(address, said["page"]))
"""
_QUERY = """\
import sqlite3
from urllib.request import urlretrieve

urlretrieve("{site}{database}", "mingxi.sqlite")
query = \"\"\"
    SELECT records.name, records.year, targets.text
    FROM targets
    JOIN indicators USING (record, row)
    JOIN records ON records.id = targets.record
    JOIN families ON families.id = indicators.family
    WHERE families.name = '预算执行率' AND cell = 'full'
    ORDER BY records.key
\"\"\"
for row in sqlite3.connect("mingxi.sqlite").execute(query):
    print(*row)
"""
_SEARCH = """\
import sqlite3
from urllib.request import urlretrieve

urlretrieve("{site}{database}", "mingxi.sqlite")
query = \"\"\"
    SELECT records.key, places.anchor, texts.text
    FROM texts_fts
    JOIN texts ON texts.id = texts_fts.rowid
    JOIN places ON places.text = texts.id
    JOIN records ON records.id = places.record
    WHERE texts_fts MATCH '"高新技术企业"'
    ORDER BY records.key, places.anchor
\"\"\"
for key, anchor, text in sqlite3.connect("mingxi.sqlite").execute(query):
    print(f"{site}{{key}}/#{{anchor}}", text)
"""


def programs(edition: Edition, site: str) -> Iterator[Program]:
    """The programs, with the address of the site in them."""
    say = edition.say
    for name, title, text in (
        ("walk", say("走完全部表"), _WALK),
        ("indicator", say("一个指标，各地怎样写"), _INDICATOR),
        ("query", say("用数据库问同一件事"), _QUERY),
        ("search", say("在全部文字里找三个字以上的词"), _SEARCH),
    ):
        filled = text.format(
            site=site,
            records=f"{addresses.LISTS}records/1.json",
            indicators=f"{addresses.LISTS}indicators.json",
            database=addresses.DATABASE,
        )
        yield Program(name, title, filled)
