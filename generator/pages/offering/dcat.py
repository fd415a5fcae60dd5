"""The site in a catalogue of catalogues: DCAT-AP in JSON-LD, which must hold whole addresses."""

import json
from collections.abc import Iterator
from typing import Any

from generator import addresses
from generator.chrome import site_name
from generator.pages.edition import Edition
from generator.pages.offering.licence import licence
from generator.pages.offering.profile import PAGE
from generator.pages.places import provinces
from generator.routes import ROUTES, XLSX, Route
from generator.site import File
from generator.words import Language

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_AUTHORITY = "http://publications.europa.eu/resource/authority"
_MEDIA = "https://www.iana.org/assignments/media-types"
_LANGUAGES = {Language.ZH: ("zh", "ZHO"), Language.EN: ("en", "ENG")}
_REGISTERED = {"text/csv": "CSV", "application/json": "JSON", "application/vnd.sqlite3": "", XLSX: "XLSX"}
_OF_A_KIND = ("api/v1/departments/{kind}.json", "compare/{kind}/comparison.csv", "compare/{kind}/comparison.xlsx")
_WHOLE = ("records.csv", "money.csv", "targets.csv", addresses.LINES, addresses.DATABASE)


def dcat(edition: Edition) -> Iterator[File]:
    """The catalogue, where the site knows its address."""
    if edition.settings.site_url:
        text = json.dumps({"@context": _CONTEXT, **_Describing(edition).catalogue()}, ensure_ascii=False, indent=1)
        yield File(addresses.CATALOGUE, f"{text}\n".encode())


class _Describing:
    """What is said again and again: the site, its publisher, its language and its licence."""

    def __init__(self, edition: Edition) -> None:
        settings, publication = edition.settings, edition.settings.publication
        self._edition, self._site = edition, settings.site_url
        self._name = site_name(settings, edition.say.language)
        self._language, self._code = _LANGUAGES[edition.say.language]
        self._licence = licence(publication.licence)
        self._publisher = {
            "@id": f"{self._site}#publisher",
            "@type": "foaf:Agent",
            "foaf:name": self._text(publication.publisher or self._name),
        }

    def catalogue(self) -> dict[str, Any]:
        """The catalogue itself."""
        say = self._edition.say
        about = self._edition.settings.site_description or say(
            "各地部门整体预算绩效目标表：照原表的数和文字，逐行可引用"
        )
        return {
            "@id": f"{self._site}#catalogue",
            "@type": "dcat:Catalog",
            "dct:title": self._text(self._name),
            "dct:description": self._text(about),
            "dct:publisher": self._publisher,
            "dct:language": {"@id": f"{_AUTHORITY}/language/{self._code}", "@type": "dct:LinguisticSystem"},
            "foaf:homepage": {"@id": self._site, "@type": "foaf:Document"},
            **self._licensed(),
            "dcat:dataset": [self._whole(), *map(self._kind, self._edition.by_kind)],
            "dcat:service": [self._service()],
        }

    def _whole(self) -> dict[str, Any]:
        say, routes = self._edition.say, {route.pattern: route for route in ROUTES}
        provincial = provinces(self._edition.places)
        names = say("、").join(one.name for one in provincial)
        about = say(
            "{places}的{count}张表：资金、绩效指标、目标值和核对结论。", places=names, count=len(self._edition.cards)
        )
        return {
            **self._set("#dataset", say("部门整体预算绩效目标表"), addresses.HOME, f"{self._site}#dataset"),
            "dct:description": self._text(about),
            "dct:spatial": [
                {"@type": "dct:Location", "dct:identifier": one.code, "skos:prefLabel": self._text(one.name)}
                for one in provincial
            ],
            **self._period(one.year for one in self._edition.cards),
            "dcat:distribution": [self._distribution(routes[name], name) for name in _WHOLE],
        }

    def _kind(self, kind: str) -> dict[str, Any]:
        say, cards = self._edition.say, self._edition.by_kind[kind]
        name, page = self._edition.kind_name(kind), addresses.kind(kind)
        files = [route for route in ROUTES if route.pattern in _OF_A_KIND]
        return {
            **self._set(f"{page}#dataset", say("各地的{kind}", kind=name), page, f"{kind}"),
            "dct:description": self._text(say("{kind}的{count}张预算绩效目标表。", kind=name, count=len(cards))),
            **self._period(one.year for one in cards),
            "dcat:distribution": [self._distribution(route, route.at(kind=kind)) for route in files],
        }

    def _set(self, way: str, title: str, page: str, identifier: str) -> dict[str, Any]:
        """What is said of every set of data."""
        contact = self._edition.settings.publication.contact
        return {
            "@id": f"{self._site}{way}",
            "@type": "dcat:Dataset",
            "dct:title": self._text(title),
            "dct:identifier": identifier,
            "dct:publisher": {"@id": self._publisher["@id"]},
            "dcat:theme": {"@id": f"{_AUTHORITY}/data-theme/GOVE", "@type": "skos:Concept"},
            "dcat:keyword": [self._text(self._edition.say(word)) for word in ("预算绩效", "绩效目标")],
            "dcat:landingPage": {"@id": f"{self._site}{page}", "@type": "foaf:Document"},
            "dct:conformsTo": {"@id": f"{self._site}{PAGE}", "@type": "dct:Standard"},
            **({"dcat:contactPoint": self._contact(contact)} if contact else {}),
        }

    def _contact(self, address: str) -> dict[str, Any]:
        name = self._publisher["foaf:name"]
        return {"@type": "vcard:Kind", "vcard:fn": name, "vcard:hasEmail": {"@id": f"mailto:{address}"}}

    def _distribution(self, route: Route, file: str) -> dict[str, Any]:
        kind = _REGISTERED.get(route.kind)
        registered = {"dcat:mediaType": {"@id": f"{_MEDIA}/{route.kind}", "@type": "dct:MediaType"}}
        known = {"dct:format": {"@id": f"{_AUTHORITY}/file-type/{kind}", "@type": "dct:MediaTypeOrExtent"}}
        return {
            "@id": f"{self._site}{file}#distribution",
            "@type": "dcat:Distribution",
            "dct:title": self._text(self._edition.say.words(route.about)),
            "dcat:accessURL": {"@id": f"{self._site}{file}"},
            "dcat:downloadURL": {"@id": f"{self._site}{file}"},
            **(registered if kind is not None else {}),
            **(known if kind else {}),
            **self._licensed(),
        }

    def _service(self) -> dict[str, Any]:
        return {
            "@id": f"{self._site}{addresses.LISTS}#service",
            "@type": "dcat:DataService",
            "dct:title": self._text(self._edition.say("接口")),
            "dcat:endpointURL": {"@id": f"{self._site}{addresses.START}"},
            "dcat:endpointDescription": {"@id": f"{self._site}{addresses.DESCRIPTION}"},
            "dcat:servesDataset": {"@id": f"{self._site}#dataset"},
            **self._licensed(),
        }

    def _licensed(self) -> dict[str, Any]:
        """The licence; one of our own words is the page that states it."""
        if not self._licence:
            return {}
        address = self._licence.address
        whole = address if address.startswith("http") else f"{self._site}{address}"
        return {"dct:license": {"@id": whole, "@type": "dct:LicenseDocument"}}

    def _text(self, text: str) -> dict[str, str]:
        return {"@value": text, "@language": self._language}

    @staticmethod
    def _period(years: Iterator[int]) -> dict[str, Any]:
        known = sorted(set(years))
        if not known:
            return {}
        return {
            "dct:temporal": {
                "@type": "dct:PeriodOfTime",
                "dcat:startDate": {"@value": f"{known[0]}-01-01", "@type": "xsd:date"},
                "dcat:endDate": {"@value": f"{known[-1]}-12-31", "@type": "xsd:date"},
            }
        }
