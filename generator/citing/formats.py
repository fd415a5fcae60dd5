"""References as the programs of those who write read them: BibTeX, RIS, and CSL-JSON."""

import json
from collections.abc import Callable, Iterable

from generator.citing.reference import Reference, Row

# What TeX takes for something else; it prints each of these as what it is.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # BibTeX counts braces, those behind a stroke too
        "}": r"\textbraceright{}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "_": r"\_",
        "%": r"\%",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def bibtex(one: Reference) -> str:
    """A reference in BibTeX."""
    fields = {
        "author": f"{{{_tex(one.author)}}}",  # a name in braces is that of a body, not of a person
        "title": f"{{{_tex(one.full_title)}}}",
        "year": f"{one.year}",
        "publisher": _tex(one.publisher),
        "version": one.version,
        "url": one.url if one.site else "",
        "note": _tex(f"版本 {one.version}"),
        "langid": "chinese",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{one.id},\n{lines}}}\n"


def ris(one: Reference) -> str:
    """A reference in RIS."""
    return _entry(
        ("TY", "DATA"),
        ("ID", one.id),
        ("AU", one.author),
        ("TI", one.full_title),
        ("PY", f"{one.year}"),
        ("DA", one.date.replace("-", "/")),
        ("PB", one.publisher),
        ("ET", one.version),
        ("LA", one.language),
        ("UR", one.url if one.site else ""),
    )


def rows_ris(one: Reference, rows: Iterable[Row]) -> str:
    """The references of rows in RIS, each as a part of the whole."""
    # What all rows share is written once: a build makes some forty of these a record.
    head, author = f"TY  - DATA\r\nID  - {one.id}-", _lines(("AU", one.author))
    whole = _lines(("T2", one.full_title), ("PY", f"{one.year}"), ("PB", one.publisher), ("ET", one.version))
    return "".join(
        f"{head}{row.id}\r\n{author}TI  - {_line(row.name)}\r\n{whole}{_way(one, row)}ER  - \r\n" for row in rows
    )


def _way(one: Reference, row: Row) -> str:
    return f"UR  - {one.url}#{row.id}\r\n" if one.site else ""


def csl(one: Reference) -> str:
    """A reference in CSL-JSON."""
    date = [int(part) for part in one.date.split("-")] if one.date else [one.year]
    item = {
        "id": one.id,
        "type": "dataset",
        "author": [{"literal": one.author}],
        "title": _line(one.full_title),
        "issued": {"date-parts": [date]},
        "publisher": one.publisher,
        "version": one.version,
        "language": one.language,
    }
    if one.site:
        item["URL"] = one.url
    return json.dumps([item], ensure_ascii=False) + "\n"


FILES: dict[str, tuple[str, Callable[[Reference], str]]] = {
    "citation.bib": ("BibTeX", bibtex),
    "citation.ris": ("RIS", ris),
    "citation.csl.json": ("CSL-JSON", csl),
}


def _entry(*fields: tuple[str, str]) -> str:
    return f"{_lines(*fields)}ER  - \r\n"


def _lines(*fields: tuple[str, str]) -> str:
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in fields if value)


def _tex(text: str) -> str:
    return _line(text).translate(_TEX)


def _line(text: str) -> str:
    return "".join(text.split("\n"))
