"""What many tasks need is written down once, so that it is not sent with each."""

import pickle
from functools import lru_cache
from typing import Any

from generator.building.order import Order


def note(order: Order, name: str, value: object) -> None:
    """Write something down for all who work on a build."""
    with (order.threads / f".{name}").open("xb") as opened:
        pickle.dump(value, opened, pickle.HIGHEST_PROTOCOL)


@lru_cache(maxsize=4)
def noted(order: Order, name: str) -> Any:  # noqa: ANN401 - whatever was written down
    """What was written down."""
    with (order.threads / f".{name}").open("rb") as opened:
        return pickle.load(opened)  # noqa: S301 - written by this build
