"""Old Word and Excel files, which LibreOffice makes into new ones where it is installed."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from generator.importing.opening import refusals
from generator.importing.opening.answers import Found
from generator.importing.opening.apart import environment, read_apart, run
from generator.importing.opening.kinds import Likeness
from generator.importing.opening.limits import Limits
from generator.importing.opening.refusals import Refusal
from generator.words import Words

CONVERTED = Words("经 LibreOffice 转换后读出", "read by way of LibreOffice")

_PROGRAMS = ("soffice", "libreoffice")
# Documents may name pictures elsewhere, which LibreOffice would fetch; nothing answers at this address.
_NOWHERE = "http://127.0.0.1:9"


class _Old(NamedTuple):
    """A kind of old Office file: a stream that each holds, how its name ends, and what it is made into."""

    stream: str
    suffix: str
    made: str
    refusal: Refusal


_KINDS = (
    _Old("WordDocument", ".doc", ".docx", refusals.OLD_WORD),
    _Old("Workbook", ".xls", ".xlsx", refusals.OLD_EXCEL),
    _Old("Book", ".xls", ".xlsx", refusals.OLD_EXCEL),
)
_OTHERS = (("EncryptedPackage", refusals.PROTECTED), ("PowerPoint Document", refusals.SLIDES))


def read(data: bytes, suffix: str, limits: Limits) -> Found | Refusal:
    """What an old Office file holds; a refusal where it is none or nothing is there to convert it."""
    for stream, refusal in _OTHERS:
        if _holds(data, stream):
            return refusal
    kind = next((kind for kind in _KINDS if _holds(data, kind.stream)), None)
    if kind is None:
        return refusals.WPS if suffix in {".wps", ".et"} else refusals.BINARY
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        return kind.refusal
    with TemporaryDirectory(prefix="mingxi-") as folder:
        return _converted(program, data, kind, Path(folder), limits)


def _holds(data: bytes, stream: str) -> bool:
    """Whether a file lists a stream of this name; the entries of its list are 128 bytes long and begin with a name."""
    name = stream.encode("utf-16-le") + b"\x00\x00"
    at = data.find(name)
    while at % 128 and at > 0:
        at = data.find(name, at + 1)
    return at > 0


def _converted(program: str, data: bytes, kind: _Old, folder: Path, limits: Limits) -> Found | Refusal:
    old, made = folder / f"document{kind.suffix}", folder / f"document{kind.made}"
    old.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--norestore", "--convert-to", kind.made[1:], "--outdir", str(folder)]
    proxies = {"http_proxy": _NOWHERE, "https_proxy": _NOWHERE, "HOME": str(folder)}
    code = run([*command, str(old)], folder, environment() | proxies, limits.conversion_seconds)
    if code is None:
        return refusals.too_long(limits.conversion_seconds)
    if code != 0 or not made.is_file():
        return refusals.NOT_CONVERTED
    found = read_apart(made, Likeness.ZIP, limits)
    return found if isinstance(found, Refusal) else found._replace(notes=(CONVERTED, *found.notes))
