"""The licence of the data as catalogues want it: an address, and an id where it is a usual one."""

from typing import NamedTuple

from generator import addresses

_USUAL = {
    "CC BY 4.0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC BY-SA 4.0": ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    "CC BY-NC 4.0": ("CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
    "CC0 1.0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "ODC-BY 1.0": ("ODC-BY-1.0", "https://opendatacommons.org/licenses/by/1-0/"),
    "ODbL 1.0": ("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
}


class Licence(NamedTuple):
    """A licence."""

    title: str  # as the publisher wrote it
    id: str  # nothing where it is no usual one
    address: str  # of its text: elsewhere, or our page that states it


def licence(text: str) -> Licence | None:
    """What the publisher wrote of the licence; nothing where nothing is written."""
    if not text:
        return None
    for title, (name, address) in _USUAL.items():
        if text in {title, name, address}:
            return Licence(title, name, address)
    is_address = text.startswith(("http://", "https://"))
    return Licence(text, "", text if is_address else f"{addresses.prose('about')}index.html#publisher")
