"""Values as templates set them: escaped as MarkupSafe does, without an object for each that is thrown away."""

import re
from collections.abc import Callable

import markupsafe
from markupsafe import Markup, escape

_UNSAFE = re.compile("[&<>'\"]")


def publicly(text: str) -> str:
    """A text escaped by what MarkupSafe promises to keep."""
    return escape(text) if _UNSAFE.search(text) else text


# What `escape` itself calls; its name is MarkupSafe's own affair.
privately: Callable[[str], str] = getattr(markupsafe, "_escape_inner", publicly)


def setter(escaped: Callable[[str], str]) -> Callable[[object], str]:
    """What sets a value, given what escapes a text: markup as it is, anything else as MarkupSafe would."""

    def text(value: object) -> str:
        kind = type(value)
        if kind is str:
            return escaped(value)  # type: ignore[arg-type]  # its type was just seen
        if kind is Markup:
            return value  # type: ignore[return-value]  # the same
        if kind is int:
            return str(value)  # digits, and nothing to escape
        return escape(value) if hasattr(value, "__html__") else escaped(str(value))

    return text


escaped, text = privately, setter(privately)

CHINESE = Markup(' lang="zh"')  # the attribute of an element


def chinese(words: str) -> Markup:
    """Chinese words among others, in an element of their own."""
    return Markup(f"<bdi{CHINESE}>{escape(words)}</bdi>")  # noqa: S704 - just escaped
