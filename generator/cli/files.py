"""Files written by commands."""

from pathlib import Path

from generator.model.trace import Trace


def write_whole(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)


def trace_text(trace: Trace) -> str:
    """A trace as the text of its file."""
    return trace.model_dump_json(indent=1, exclude_defaults=True) + "\n"
