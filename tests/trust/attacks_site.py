"""A site of which every text means harm, built as any other: by the reader, the hands of the builder, and the disk."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from generator import consistency
from generator.build import build
from generator.building.means import Means
from generator.words import Language
from tests.trust.attacks_spoilt import FOUND_BY, Told, fields, project


class Spoilt(NamedTuple):
    """The site, and what its records say."""

    site: Path
    told: Told


def spoilt_site(root: Path, attacks: Sequence[str], count: int) -> Spoilt:
    """The site of so many spoilt records."""
    told = project(root, attacks, count)
    with pytest.MonkeyPatch.context() as patch:
        # What holds a record to its form, its place and its document would refuse most of what these say.
        patch.setattr(consistency, "OF_A_RECORD", ())
        built = build(root, root / "site", Language.ZH, Means(workers=1))
    assert built.report.problems == ()
    return Spoilt(root / "site", told)


def addresses(site: Path) -> list[str]:
    """Every page of a site, and every picture that stands alone."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.suffix in (".html", ".svg"))
    return sorted(name for name in found if not name.startswith("assets/"))


def untried(told: Told, attacks: Sequence[str]) -> list[str]:
    """The pairs of a text field of the model and an attack that no record has tried."""
    never = FOUND_BY | {"Contacts.reporter", "Contacts.phone", "Change.version", "Change.date"}
    never |= {"Response.finding", "Response.date"}
    return [
        f"{field}: {attack}"
        for field in fields()
        if field not in never
        for attack in sorted(set(attacks) - told.said[field] - told.refused[field])
    ]
