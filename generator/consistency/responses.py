"""What data/responses says to findings: each file read with its record, and none that no record is beside."""

import os
from collections.abc import Iterator
from pathlib import Path as FilePath

from generator.given import named
from generator.library import Entry, Library, responses_path
from generator.model.contact import tells_of_people
from generator.model.response import Response, Responses
from generator.problems import Problem
from generator.reading.file_names import is_elsewhere, is_hidden, parts_of
from generator.reading.files import DataFile, read_file
from generator.reading.models import read_model
from generator.reading.values import Path
from generator.words import Words

FOLDER = "responses"
_STRAY = (
    Words("没有一张表与这份回应相配，不会被读到", "no table goes with these replies; they are not read"),
    Words(
        "回应放在 data/responses/<地区>/<部门>/<年度>.yaml，与记录同名",
        "replies belong at data/responses/<region>/<department>/<year>.yaml, named as the record is",
    ),
)
_PERSON = Words(
    "写署名的单位；个人的姓名和电话不公开，删去",
    "sign with the department; names and numbers of people are not published",
)


def read_responses(data: FilePath, entry: Entry) -> tuple[DataFile | None, tuple[Response, ...], list[Problem]]:
    """What a department says to the findings of a record, and what is wrong with the file; nothing where none is."""
    path = responses_path(data, entry)
    if not os.path.lexists(path):
        return None, (), []
    file = read_file(path, named(data, path), data.parent)
    found, problems = read_model(file, Responses)
    return file, found.responses if found else (), problems


def responses_are_sound(entry: Entry, library: Library) -> Iterator[Problem]:
    """Replies can be read, and tell of no person."""
    file, responses, problems = read_responses(library.data, entry)
    yield from problems
    for number, response in enumerate(responses if file else ()):
        said: dict[Path, str] = {("by",): response.by}
        said |= {("text", place): text for place, text in enumerate(response.text)}
        for path, text in said.items():
            if file and tells_of_people(text):
                message = Words("这里像是写了个人的姓名或电话", "this seems to give the name or number of a person")
                yield file.problem(("responses", number, *path), "response", message, _PERSON)


def responses_have_records(library: Library) -> Iterator[Problem]:
    """Every file of replies is beside a record."""
    known = {"/".join(parts_of(path)) for path in library.paths}
    for path in sorted((library.data / FOLDER).rglob("*")):
        way = path.relative_to(library.data / FOLDER)
        if path.is_dir() or any(map(is_hidden, way.parts)) or is_elsewhere(way.parts[0], library.region):
            continue
        if way.suffix != ".yaml" or way.with_suffix("").as_posix() not in known:
            yield Problem(named(library.data, path), 1, 1, "stray-file", *_STRAY)
