"""A page as schema.org describes a set of data, for engines that search for such sets."""

import json
from typing import NamedTuple

from generator.addresses import Here
from generator.chrome import site_name
from generator.pages.imprint import Imprint
from generator.pages.offering.licence import licence

FILES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_FEWEST, _MOST = 50, 5000  # characters of a description that such engines take


class Dataset(NamedTuple):
    """A set of data."""

    here: Here  # the page it stands on
    name: str
    about: str
    years: tuple[int, ...]  # those it speaks of, the earliest first
    places: tuple[str, ...]
    files: tuple[str, ...]  # beside the page
    creator: str = ""  # the department that published it
    published: str = ""  # the day
    document: str = ""  # the address of what it was read from


def structured(imprint: Imprint, one: Dataset) -> str:
    """The set as JSON-LD; ways are whole addresses where the site knows its own, and lead from the page elsewhere."""
    site = imprint.settings.site_url
    address = f"{site}{one.here.folder}" if site else ""
    value: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": one.name,
        "description": _long(imprint, one),
        "identifier": one.here.folder.removesuffix("/"),
        "inLanguage": "zh-CN",
        "isAccessibleForFree": True,
        "temporalCoverage": f"{one.years[0]}" if len(one.years) == 1 else f"{one.years[0]}/{one.years[-1]}",
        "spatialCoverage": [{"@type": "Place", "name": place} for place in one.places],
        "publisher": _organisation(imprint.settings.publication.publisher or _name(imprint)),
        "includedInDataCatalog": {"@type": "DataCatalog", "name": _name(imprint)} | ({"url": site} if site else {}),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": FILES[name.rpartition(".")[2]],
                "contentUrl": f"{address}{name}",
            }
            for name in one.files
        ],
    }
    return json.dumps(value | _known(imprint, one, address), ensure_ascii=False, separators=(",", ":"))


def _known(imprint: Imprint, one: Dataset, address: str) -> dict[str, object]:
    """What is known of some sets and not of others."""
    found: dict[str, object] = {"url": address, "@id": f"{address}#dataset"} if address else {}
    if one.creator:
        found["creator"] = {"@type": "GovernmentOrganization", "name": one.creator}
    if one.published:
        found["datePublished"] = one.published
    if one.document:
        found["isBasedOn"] = one.document
    if right := licence(imprint.settings.publication.licence):
        site = imprint.settings.site_url or one.here.up
        found["license"] = right.address if right.address.startswith("http") else f"{site}{right.address}"
    return found


def _long(imprint: Imprint, one: Dataset) -> str:
    """What it is, in as many words as are wanted."""
    about = one.about
    if len(about) < _FEWEST:
        about += imprint.say(
            "资金、绩效指标和目标值照原表的写法，附核对的结论和每个值在原文里的位置；数据可以下载，每一行都有不变的网址。"
        )
    return about[:_MOST]


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def _name(imprint: Imprint) -> str:
    return site_name(imprint.settings, imprint.say.language)
