"""What was once published answers for ever: the lock of addresses, the ways from old ones to new, and versions."""

from generator.permanence.lasting import Lasting, read_lasting

__all__ = ["Lasting", "read_lasting"]
