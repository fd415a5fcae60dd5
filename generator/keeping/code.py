"""Compiled templates, kept: Jinja takes longer to compile them than a small site to be set."""

import contextlib
import os
from pathlib import Path
from types import CodeType
from typing import ClassVar

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.keeping.ground import program
from generator.keeping.seal import sealed, unsealed


class RememberedCode(BytecodeCache):
    """In the memory of this process, which may build several sites, or one again and again."""

    known: ClassVar[dict[str, tuple[str, CodeType]]] = {}  # of all: a checksum of the text, and its code

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template where its text is the same."""
        checksum, code = self.known.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        if bucket.code:
            self.known[bucket.key] = bucket.checksum, bucket.code


class KeptCode(RememberedCode):
    """And one file for each template, for this program and its libraries alone."""

    def __init__(self, folder: Path) -> None:
        """Keep them in a folder of the user's own, since code is run as it is found."""
        self.name = f"templates.{program()}"
        self._folder = folder / self.name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template where it is as it was written."""
        super().load_bytecode(bucket)
        if bucket.code is None:
            self._read(bucket)
        elif not self._file(bucket).exists():
            self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        super().dump_bytecode(bucket)
        self._keep(bucket)

    def _read(self, bucket: Bucket) -> None:
        try:
            content = self._file(bucket).read_bytes()
        except OSError:
            return
        if code := unsealed(content):
            bucket.bytecode_from_string(code)
            super().dump_bytecode(bucket)

    def _keep(self, bucket: Bucket) -> None:
        """Several processes may do so at once. Where it cannot be kept it is made anew."""
        part = self._folder / f"{bucket.key}.{os.getpid()}"
        with contextlib.suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            part.write_bytes(sealed(bucket.bytecode_to_string()))
            part.replace(self._file(bucket))

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / bucket.key
