"""`--shard`: the site of one region alone."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.building.order import beginning_of
from generator.cli.refusing import said_early
from generator.library import record_paths
from generator.words import Language, Words

_CODE = re.compile("[1-8][0-9](?:[0-9]{2}){0,2}")


Command = TypeVar("Command", bound=Callable[..., Any])


def shard(told: str) -> Callable[[Command], Command]:
    """The option, with what its help tells."""
    return click.option("--shard", metavar="REGION", default="", callback=_beginning, help=told)


def _beginning(_context: click.Context, _parameter: click.Parameter, code: str) -> str:
    """The beginning of the codes of all regions in one: 32 of 320000."""
    if code and not _CODE.fullmatch(code):
        words = Words("写行政区划代码，例如 320000、320400", "write the code of a region, e.g. 320000, 320400")
        raise click.BadParameter(said_early(words))
    return beginning_of(code)


def expect_records(root: Path, region: str, lang: Language) -> None:
    """A shard without records is a mistake: its site would be empty."""
    if region and not record_paths(root / "data", region):
        known = sorted({path.parent.parent.name for path in record_paths(root / "data")})
        words = Words(
            f"这个地区没有记录；有记录的是 {'、'.join(known)}", f"there are no records; there are of {', '.join(known)}"
        )
        raise click.BadParameter(words.say(lang), param_hint="--shard")
