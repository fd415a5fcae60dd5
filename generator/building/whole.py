"""What must be true of a new site before it takes the place of the one that is there."""

import errno
from pathlib import Path

from generator.write import Seen, examine


def expect_whole(site: Path, files: int, size: int) -> None:
    """Every file that was written is there, to the last byte, and no other."""
    seen = examine(site)
    if seen != (files, size):
        raise OSError(errno.EIO, _said(seen, Seen(files, size)), str(site))


def _said(seen: Seen, wanted: Seen) -> str:
    zh = f"写好的网站有 {seen.files} 个文件、{seen.size} 字节，应有 {wanted.files} 个、{wanted.size} 字节，请再构建一次"
    en = f"the new site has {seen.files} files, {seen.size} bytes, not {wanted.files}, {wanted.size}; build again"
    return f"{zh} / {en}"
