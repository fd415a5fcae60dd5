"""The machines of a Dask cluster, where more than one is to build."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

import click

from generator.words import Language, Words

_SECONDS = 15  # to find a scheduler
_MISSING = Words(
    '这一项要装 dask 部分：pip install "mingxi[dask]"', 'this needs the dask part: pip install "mingxi[dask]"'
)


@contextmanager
def cluster(address: str, lang: Language) -> Iterator[Executor]:
    """An executor whose work is done by a cluster, which must see project and site under the same paths."""
    try:
        from distributed import Client  # noqa: PLC0415 - few need it, and it takes a second
    except ImportError as error:
        raise click.UsageError(_MISSING.say(lang)) from error
    try:
        client = Client(address, timeout=_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise click.BadParameter(f"{address}: {error}", param_hint="--scheduler") from error
    with client:
        yield client.get_executor(pure=False)  # type: ignore[no-untyped-call]
