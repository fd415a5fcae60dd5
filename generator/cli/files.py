"""Texts of files that commands write."""

from generator.model.trace import Trace


def trace_text(trace: Trace) -> str:
    """A trace as the text of its file."""
    return trace.model_dump_json(indent=1, exclude_defaults=True) + "\n"
