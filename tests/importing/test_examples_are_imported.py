"""Real tables as the web shows them: what is recovered of each, and that nothing is invented and nothing lost."""

import re
from typing import NamedTuple

import pytest

from generator.model.printed import fold_radicals, squeeze
from generator.model.trace import spans
from generator.tracing.glyphs import even
from tests.conftest import ROOT

EXAMPLES = {path.name[:3]: path for path in sorted((ROOT / "tests/importing/examples").glob("*.txt"))}


class Recovered(NamedTuple):
    """What an example gives: for each draft its form, place, kind of department, year, and rows of each sort."""

    form: str
    region: str = ""
    kind: str = ""
    year: int | str = ""
    money: int = 0
    indicators: int = 0
    left: int = 0  # characters that are not understood


# Of the thirteen tables, three are too damaged to be one: their cells have run together, or their heads are cut.
TABLE = {
    "001": [Recovered("hunan", "430725", "keji", 2020, 7, 7, 60)],  # 211.62 of four sources: the sums do not tell
    "003": [Recovered("hubei-older", "421381", "jiaoyu", 2023, 0, 0, 254)],  # cells out of order, cut before indicators
    "005": [],  # no separators at all
    "007": [Recovered("xiangmu", "341522", "keji", 2022, 4, 8, 42)],  # a second project is cut in its head
    "013": [],  # tables of an evaluation, not of targets
    "017": [],  # no separators at all
    "024": [
        Recovered("xiangmu", "120105", "fayuan", 2023, 3, 6, 41),
        Recovered("xiangmu", "120105", "", 2023, 3, 5, 19),
    ],
    "026": [Recovered("xiangmu", "371424", "xiaoxue", 2025, 3, 8, 180)],
    "029": [Recovered("xiangmu-jiangsu", "321100", "bowuguan", 2024, 11, 4, 62)],  # cut in the fifth row
    "030": [Recovered("sichuan", "510521", "", 2024, 11, 0, 13)],  # cut before its indicators
    "037": [Recovered("xiangmu", "152223", "jianchayuan", "", 0, 15, 101)],
    "040": [Recovered("jiangxi", "360222", "linye", "", 0, 13, 119)],
    "046": [Recovered("xiangmu-sichuan", "513300", "shichang", "", 0, 11, 0)],
    "901": [],  # a budget without any performance table
}


@pytest.fixture(scope="module")
def drafts(imported):
    return {name: imported(path.read_text(encoding="utf-8")) for name, path in EXAMPLES.items()}


def rows(values):
    """How many rows of money and of indicators a draft has."""

    def deep(block):
        return sum(1 + deep(row.get("rows", [])) for row in block)

    funding = values.get("funding", {})
    money = sum(deep(funding[name]["rows"]) for name in ("income", "spending") if name in funding)
    groups = [group for table in values.get("indicators", []) for group in table["groups"]]
    return money, sum(len(group["rows"]) for group in groups)


def recovered(draft, found):
    values = draft.values
    place, kind = values.get("region", ""), values["department"]["kind"]
    money, indicators = rows(values)
    return Recovered(draft.form.id, place, kind, values.get("year", ""), money, indicators, found.characters.left)


@pytest.mark.parametrize("name", EXAMPLES)
def test_of_each_example_is_recovered_what_the_table_says(drafts, accounted, name):
    assert [recovered(draft, accounted(draft)) for draft in drafts[name]] == TABLE[name]


def printed(value, found):
    """Every text of a draft that must be printed in its document."""
    apart = {"id", "reason", "kind", "scope", "form", "source", "minted", "region", "year", "read", "columns", "rows"}
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in apart or (key == "rows" and part and isinstance(part[0], dict)):
                printed(part, found)
    elif isinstance(value, list):
        for part in value:
            printed(part, found)
    elif value:
        found.append(str(value))
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_draft_holds_a_value_that_its_document_does_not(drafts, name):
    for draft in drafts[name]:
        document = even(fold_radicals(squeeze(draft.text)))
        inferred = {draft.values["funding"]["unit"]} if "unit" in draft.values.get("inferred", {}) else set()
        texts = [text for text in printed(draft.values, []) if text not in inferred]
        missing = [text for text in texts if even(fold_radicals(squeeze(text))) not in document]
        assert missing == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_number_is_in_the_draft_or_in_the_list_of_what_was_not_understood(drafts, accounted, name):
    for draft in drafts[name]:
        trace = accounted(draft).trace
        places = [*trace.values.values(), *(label.at for label in (*trace.labels, *trace.left))]
        covered = {
            (span.line, column)
            for place in places
            for span in spans(place)
            for column in range(span.first, span.last + 1)
        }
        digits = {
            (number, match.start() + 1)
            for number, line in enumerate(draft.text.split("\n"), 1)
            for match in re.finditer("[0-9０-９]", line)
        }
        assert digits <= covered


def test_drafts_of_one_document_share_its_text_among_them(drafts):
    whole = EXAMPLES["024"].read_text(encoding="utf-8")
    assert "\n".join(draft.text for draft in drafts["024"]) == whole
