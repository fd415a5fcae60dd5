"""What a preview says of itself where it takes long."""

import pytest

from generator.building.order import Shard, beginning_of
from generator.serving.running import Preview, sooner
from generator.words import Language

HERE = "data/records/320400/keji/2023.yaml"
REGIONS = ("320000", "320400", "320481", "420700")


@pytest.fixture
def root(tmp_path):
    for region in REGIONS:
        (tmp_path / "data/records" / region).mkdir(parents=True)
    return tmp_path


def hint(root, names, shard="", language=Language.EN):
    return sooner(Preview(root, Language.ZH, language, print, Shard(beginning_of(shard))), names)


@pytest.mark.parametrize(
    ("names", "shard", "region"),
    [
        ([HERE], "", "320400"),
        ([HERE, "data/sources/320400/2023.txt"], "320000", "320400"),
        (["data/records/320481/keji/2023.yaml"], "320400", "320481"),
        (["data/records/420700/keji/2024.trace.json"], "", "420700"),
    ],
)
def test_a_change_of_one_region_is_seen_sooner_alone(root, names, shard, region):
    assert hint(root, names, shard) == f"sooner with `mingxi serve --shard {region}` alone"
    assert hint(root, names, shard, Language.ZH) == f"只看这个地区快得多：mingxi serve --shard {region}"


@pytest.mark.parametrize(
    ("names", "shard"),
    [
        ([], ""),
        (["mkdocs.yml"], ""),
        ([HERE, "templates/pages/record.html"], ""),
        ([HERE, "data/records/420700/keji/2024.yaml"], ""),
        ([HERE], "320400"),
        (["data/records/320481/keji/2023.yaml"], "320481"),
        (["data/records/420700/keji/2024.yaml"], "420000"),
    ],
    ids=["nothing", "settings", "a template", "two regions", "alone", "a county alone", "none beside it"],
)
def test_nothing_is_said_where_that_would_not_help(root, names, shard):
    assert hint(root, names, shard) == ""
