"""Compiled templates, kept: Jinja takes longer to compile them than a small site to be set."""

import contextlib
import os
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.keeping.ground import program
from generator.keeping.seal import sealed, unsealed


class KeptCode(BytecodeCache):
    """One file for each template, for this program and its libraries alone."""

    def __init__(self, folder: Path) -> None:
        """Keep them in a folder of the user's own, since code is run as it is found."""
        self.name = f"templates.{program()}"
        self._folder = folder / self.name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template where it is as it was written."""
        try:
            content = (self._folder / bucket.key).read_bytes()
        except OSError:
            return
        if code := unsealed(content):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it; several processes may do so at once. Where it cannot be kept it is made anew."""
        part = self._folder / f"{bucket.key}.{os.getpid()}"
        with contextlib.suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            part.write_bytes(sealed(bucket.bytecode_to_string()))
            part.replace(self._folder / bucket.key)


class RememberedCode(BytecodeCache):
    """The same while this process lasts, which may build several sites, or one again and again."""

    _known: dict[str, tuple[str, CodeType]] = {}  # noqa: RUF012 - it is of all

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template where its text is the same."""
        checksum, code = self._known.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        if bucket.code:
            self._known[bucket.key] = bucket.checksum, bucket.code
