"""What stood at another address before, said on the page that is in its place."""

from collections.abc import Iterator

from generator import addresses
from generator.model.lasting import Moved
from generator.permanence.ways import Ways
from generator.site import Notice

Notices = dict[str, tuple[Notice, ...]]


def notices(ways: Ways) -> Notices:
    """What each page has taken over, by its address."""
    found: Notices = {}
    for new, old, moved in _taken_over(ways):
        notice = Notice(moved.name, old, moved.date, moved.why)
        found[new] = (*found.get(new, ()), notice)
    return found


def _taken_over(ways: Ways) -> Iterator[tuple[str, str, Moved]]:
    redirects = ways.redirects
    for kind in redirects.kinds:
        for page in (addresses.kind, addresses.comparison):
            yield page(kind.new), page(kind.old), kind
    for region in redirects.regions:
        yield addresses.region(region.new), addresses.region(region.old), region
    for family in redirects.families:
        yield addresses.family(family.new), addresses.family(family.old), family
    for moved in redirects.addresses:
        if "#" not in moved.old:
            yield moved.new, moved.old, moved
