"""The files of the search: which there are, what they are called, and that they hold data alone."""

import json
import re

import pytest

from generator.indexing import index_files, lay
from generator.render import read_assets
from generator.templates import shipped_templates
from tests.searching.conftest import NO_NAMES
from tests.searching.test_vectors import ENTRIES, MANY

ODD = ENTRIES[0]._replace(about="</script><script>alert(1)</script>\u2028\u2029\\ \"'`${1}𠮷" * 9)


def files_of(entries):
    return named(lay(entries).stock)


def named(*stocks):
    """What the files of an index hold, by their names."""
    files = index_files(stocks, NO_NAMES, {})
    return {file.name.removeprefix("search/"): file.content.decode() for file in files}


def held(name, text):
    """What a file hands over."""
    match = re.fullmatch(r"mxSearch\.take\((\"[^\"]+\"),(.*)\);\n", text, re.DOTALL)
    assert match
    assert json.loads(match[1]) == name.rpartition("/")[2]
    return json.loads(match[2])


@pytest.mark.parametrize(
    "entries", [[], ENTRIES, MANY, [ODD], [ODD, *MANY]], ids=["none", "few", "many", "odd", "much"]
)
def test_the_first_file_tells_of_every_other(entries):
    files = files_of(entries)
    start = held("start.js", files.pop("start.js"))
    windows = len(start["separators"].split("\n")) if "separators" in start else 0
    answers = len([one for one in start.get("answers", "").split("\n") if one])
    texts = -(-len(entries) // start["together"])
    names = (
        [f"w{n}.js" for n in range(windows)] + [f"a{n}.js" for n in range(answers)] + [f"t{n}.js" for n in range(texts)]
    )
    assert sorted(files) == sorted(start["folder"] + name for name in [*names, "names.js"])
    for name, text in files.items():
        assert held(name, text) is not None


def test_the_folder_is_called_after_what_is_in_it():
    first = files_of(ENTRIES)
    other = files_of([ENTRIES[0]._replace(title="别的"), *ENTRIES[1:]])
    assert first == files_of(ENTRIES)
    assert {name.partition("/")[0] for name in first} & {name.partition("/")[0] for name in other} == {"start.js"}


def test_tables_that_are_laid_by_apart_make_the_same_index():
    every = [*{one.key: one for one in [*MANY, ODD]}.values()]
    apart = [lay(every[number::7]).stock for number in range(7)]
    assert named(*apart, lay([]).stock) == files_of(every)


def test_the_script_of_every_page_names_that_of_the_search():
    files = read_assets(shipped_templates()).files
    search = next(file for file in files if "/search." in file.name)
    every = next(file for file in files if "/mingxi." in file.name and file.name.endswith(".js"))
    assert search.name.removeprefix("assets/").encode() in every.content
    assert b'"search.js"' not in every.content
