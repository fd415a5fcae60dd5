"""MkDocs and its theme build the small project: the only module that imports them."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def build(folder: Path) -> None:
    """Build the project in a folder, without a word unless it cannot be built."""
    with _quiet() as said, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # MkDocs is no longer mended; Zensical takes its place
        # Here and not above: MkDocs takes longer to import than a project to check, and only a build needs it.
        from mkdocs.commands.build import build as build_project  # noqa: PLC0415
        from mkdocs.config import load_config  # noqa: PLC0415
        from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

        try:
            build_project(load_config(str(folder / "mkdocs.yml")))
        except MkDocsException as error:  # some of them would end the program
            raise RuntimeError(f"MkDocs: {error}: {'; '.join(said)}") from error


@contextmanager
def _quiet() -> Iterator[list[str]]:
    """What MkDocs would log, collected instead."""
    said: list[str] = []
    logger = logging.getLogger("mkdocs")
    level, propagates = logger.level, logger.propagate
    handler = _Collector(said)
    logger.addHandler(handler)
    logger.setLevel(logging.ERROR)
    logger.propagate = False
    try:
        yield said
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = propagates


class _Collector(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__()
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())
