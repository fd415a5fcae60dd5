"""What is kept is sealed: whatever is not whole, or was kept by another program, is told before it is read."""

from hashlib import blake2b

from generator.keeping.ground import program

_SIZE = 32  # bytes


def sealed(content: bytes) -> bytes:
    """A content behind its seal."""
    return _seal(content) + content


def unsealed(file: bytes) -> bytes | None:
    """The content of a sealed file; nothing where this program did not write it so."""
    content = file[_SIZE:]
    return content if _seal(content) == file[:_SIZE] else None


def _seal(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE, key=program().encode()).digest()
