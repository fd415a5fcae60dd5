"""Real tables as the web shows them: what is recovered of each, and that nothing is invented and nothing lost."""

import re
from typing import NamedTuple

import pytest

from tests.conftest import ROOT
from tests.importing.drafted import covered, invented

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


# Of the thirteen tables, two have no separators at all: what of them is certain is read, and the rest is left over.
TABLE = {
    "001": [Recovered("hunan", "430725", "keji", 2020, 7, 7, 6)],  # 211.62 of four sources: the sums do not tell
    "003": [Recovered("hubei-older", "421381", "jiaoyu", 2023, 0, 0, 219)],  # cells out of order, cut before indicators
    "005": [Recovered("chongqing", indicators=18, left=341)],  # no separators at all
    "007": [Recovered("xiangmu", "341522", "keji", 2022, 4, 8, 0)],  # a second project is cut in its head
    "013": [Recovered("hunan-pingjia", year=2018, money=12, left=582)],  # scores in running text: only the money
    "017": [Recovered("xiangmu-hubei", "420700", year=2022, money=3, indicators=5, left=374)],  # no separators at all
    "024": [
        Recovered("xiangmu", "120105", "fayuan", 2023, 3, 6, 32),
        Recovered("xiangmu", "120105", "", 2023, 3, 5, 19),
    ],
    "026": [Recovered("xiangmu", "371424", "xiaoxue", 2025, 3, 8, 116)],
    "029": [Recovered("xiangmu-jiangsu", "321100", "bowuguan", 2024, 11, 4, 6)],  # cut in the fifth row
    "030": [Recovered("sichuan", "510521", "", 2024, 11, 0, 13)],  # cut before its indicators
    "037": [Recovered("xiangmu", "152223", "jianchayuan", "", 0, 15, 69)],
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


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_draft_holds_a_value_that_its_document_does_not(drafts, name):
    assert [text for draft in drafts[name] for text in invented(draft)] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_number_is_in_the_draft_or_in_the_list_of_what_was_not_understood(drafts, accounted, name):
    for draft in drafts[name]:
        digits = {
            (number, match.start() + 1)
            for number, line in enumerate(draft.text.split("\n"), 1)
            for match in re.finditer("[0-9０-９]", line)
        }
        assert digits <= covered(accounted(draft).trace)


def test_drafts_of_one_document_share_its_text_among_them(drafts):
    whole = EXAMPLES["024"].read_text(encoding="utf-8")
    assert "\n".join(draft.text for draft in drafts["024"]) == whole
