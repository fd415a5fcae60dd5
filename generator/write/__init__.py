"""The site on disk: made whole beside the old one, which it replaces in one step; and files, whole or not at all."""

from generator.write.disk import settle_all
from generator.write.examining import Seen, Sight, examine, less
from generator.write.exchange import exchange_in_two_steps
from generator.write.folder import MARK, Folder, clear
from generator.write.place import Fresh, alone, fresh_of, private, replacing, resolved, write
from generator.write.spare import begin_anew, lay_by, remove, renew_mark
from generator.write.whole import write_bytes_whole, write_whole

__all__ = [
    "MARK",
    "Folder",
    "Fresh",
    "Seen",
    "Sight",
    "alone",
    "begin_anew",
    "clear",
    "examine",
    "exchange_in_two_steps",
    "fresh_of",
    "lay_by",
    "less",
    "private",
    "remove",
    "renew_mark",
    "replacing",
    "resolved",
    "settle_all",
    "write",
    "write_bytes_whole",
    "write_whole",
]
