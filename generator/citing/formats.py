"""References as the programs of those who write read them: BibTeX, RIS, and CSL-JSON."""

import json
from collections.abc import Callable, Iterable

from generator.citing.reference import Reference, Row
from generator.encoding import in_json

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
    return _bib("misc", one.id, one.full_title, _bib_fields(one, one.url))


def rows_bibtex(one: Reference, rows: Iterable[Row]) -> str:
    """The references of rows in BibTeX, each as a part of the whole."""
    whole = _bib_fields(one, "") + f"  booktitle = {{{{{_tex(one.full_title)}}}}},\n"
    return "".join(_bib("incollection", f"{one.id}-{row.id}", row.name, f"{whole}{_bib_way(one, row)}") for row in rows)


def _bib(kind: str, id_: str, title: str, fields: str) -> str:
    return f"@{kind}{{{id_},\n  title = {{{{{_tex(title)}}}}},\n{fields}}}\n"


def _bib_fields(one: Reference, url: str) -> str:
    fields = {
        "author": f"{{{_tex(one.author)}}}",  # a name in braces is that of a body, not of a person
        "year": f"{one.year}",
        "publisher": _tex(one.publisher),
        "version": one.version,
        "url": url if one.site else "",
        "note": _tex(f"版本 {one.version}"),
        "langid": "chinese",
    }
    return "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)


def _bib_way(one: Reference, row: Row) -> str:
    return f"  url = {{{one.url}#{row.id}}},\n" if one.site else ""


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
    item = {"id": one.id, "title": _line(one.full_title), **_csl_fields(one)}
    if one.site:
        item["URL"] = one.url
    return json.dumps([item], ensure_ascii=False) + "\n"


def rows_csl(one: Reference, rows: Iterable[Row]) -> str:
    """The references of rows in CSL-JSON, each as a part of the whole."""
    whole = json.dumps({**_csl_fields(one), "container-title": _line(one.full_title)}, ensure_ascii=False)[1:]
    return "[\n" + ",\n".join(f"{_csl_row(one, row)}, {whole}" for row in rows) + "\n]\n"


def _csl_row(one: Reference, row: Row) -> str:
    own = f'{{"id": {in_json(f"{one.id}-{row.id}")}, "title": {in_json(_line(row.name))}'
    return f'{own}, "URL": {in_json(f"{one.url}#{row.id}")}' if one.site else own


def _csl_fields(one: Reference) -> dict[str, object]:
    return {
        "type": "dataset",
        "author": [{"literal": one.author}],
        "issued": {"date-parts": [[int(part) for part in one.date.split("-")] if one.date else [one.year]]},
        "publisher": one.publisher,
        "version": one.version,
        "language": one.language,
    }


FILES: dict[str, tuple[str, Callable[[Reference], str]]] = {
    "citation.bib": ("BibTeX", bibtex),
    "citation.ris": ("RIS", ris),
    "citation.csl.json": ("CSL-JSON", csl),
}
ROWS: dict[str, tuple[str, Callable[[Reference, Iterable[Row]], str]]] = {
    "citations.bib": ("BibTeX", rows_bibtex),
    "citations.ris": ("RIS", rows_ris),
    "citations.csl.json": ("CSL-JSON", rows_csl),
}


def _entry(*fields: tuple[str, str]) -> str:
    return f"{_lines(*fields)}ER  - \r\n"


def _lines(*fields: tuple[str, str]) -> str:
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in fields if value)


def _tex(text: str) -> str:
    return _line(text).translate(_TEX)


def _line(text: str) -> str:
    return "".join(text.split("\n"))
