"""The parts of the program that texts of strangers reach, and what each must do with any text whatever."""

import atexit
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Hashable, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from unicodedata import category

from pydantic_core import PydanticCustomError

from generator.addresses import Here
from generator.importing.composing import Given
from generator.importing.opening import web
from generator.importing.opening.limits import LIMITS
from generator.importing.opening.refusals import Refused
from generator.importing.paper import FileKind, Paper, Table
from generator.importing.recognising import Recogniser
from generator.indexing import fold
from generator.indexing.folding import DROPPED, SAME
from generator.library import Library, load
from generator.model.amount import Amount, Share
from generator.model.base import GoalKind
from generator.model.printed import squeeze
from generator.model.record import Goal, Record
from generator.model.target import Target as Promise
from generator.model.target import parse_target
from generator.model.trace import Trace
from generator.notation import record_text
from generator.pages.words.markdown import prose
from generator.permanence.lock import lock_text, read_lock
from generator.quantities import quantities
from generator.reading.files import HIDDEN, DataFile, read_text
from generator.reading.models import read_model
from tests.browser.prepare import NODE
from tests.conftest import FIVE, ROOT
from tests.importing.drafted import invented
from tests.importing.mutations import LABELS
from tests.site.html_page import parse
from tests.trust import fuzzing_words as words
from tests.trust.attacks import ATTACKS, REFUSED
from tests.trust.attacks_opened import page_flaws
from tests.trust.fuzzing import Target
from tests.trust.fuzzing_written import referred, referred_alike, written

_FILE = "2023.yaml"
_MOST_LINES = 40


def _read(text: str, name: str) -> tuple[DataFile, Hashable]:
    file = read_text(text, name)
    assert (file.value is None) == bool(file.problems)
    assert all(one.message.zh and one.message.en and one.line > 0 and one.column > 0 for one in file.problems)
    assert file.value is None or not any(HIDDEN.search(one) for one in _texts(file.value))
    return file, tuple(sorted({one.rule for one in file.problems})) or type(file.value).__name__


def _texts(value: object) -> Sequence[str]:
    if isinstance(value, str):
        return (value,)
    parts = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in _texts(part)]


def _yaml(text: str) -> Hashable:
    return _read(text, _FILE)[1]


def _json(text: str) -> Hashable:
    file, doing = _read(text, "2023.json")
    if file.value is not None:
        assert json.loads(file.text, parse_int=str, parse_float=str) == file.value
    return doing


def _record(text: str) -> Hashable:
    for model in (Record, Trace):
        found, problems = read_model(read_text(text, _FILE), model)
        assert (found is None) == bool(problems)
        if isinstance(found, Record):
            again, _ = read_model(read_text(record_text(found), _FILE), Record)
            assert again == found
            return "record"
    return tuple(sorted({one.rule for one in problems}))


def _target(text: str) -> Hashable:
    parsed = parse_target(text)
    assert str(parsed) == text
    assert parsed.value is None or (parsed.value.is_finite() and len(parsed.value.as_tuple().digits) <= 30)
    assert Promise(text).presence
    return parsed.kind, parsed.operator, parsed.unit != ""


def _amount(text: str) -> Hashable:
    taken = []
    for kind in (Amount, Share):
        try:
            read = kind.read(text)
        except PydanticCustomError:
            taken.append("refused")
            continue
        assert read == text
        assert read.value is None or (read.value.is_finite() and abs(read.value) < Decimal(10) ** 18)
        taken.append(read.presence)
    return tuple(taken)


@cache
def _library() -> Library:
    library, problems = load(ROOT)
    assert library is not None
    assert problems == []
    return library


@cache
def _some_record() -> Record:
    return next(entry.record for entry in _library().entries if entry.key in FIVE)


def _quantities(text: str) -> Hashable:
    paragraphs = tuple(one for one in text[:400].split("\n") if one)
    goal = Goal.model_construct(kind=GoalKind.ANNUAL, label="年度目标", paragraphs=paragraphs)
    record = _some_record().model_copy(update={"goals": (goal,)})
    found = quantities(record, goal, _library().vocabulary)
    for one in found:
        paragraph = paragraphs[int(one.at.rpartition(".")[2])]
        assert 0 <= one.start < one.end <= len(paragraph)
        assert one.measure.value.is_finite()
    return tuple(sorted({one.sense for one in found})), min(len(found), 3)


def _grid(text: str) -> Hashable:
    path = _folder() / "x.html"
    path.write_bytes(text.encode(errors="surrogatepass"))
    try:
        found = web.read(path, LIMITS)
    except Refused as refused:
        return "refused", refused.refusal.words.en
    tables = [block for block in found.blocks if isinstance(block, Table)]
    for table in tables:
        assert all(cell.row >= 0 and cell.column >= 0 and cell.rows >= 0 and cell.columns >= 0 for cell in table.cells)
        assert [(cell.row, cell.column) for cell in table.cells] == sorted(
            (cell.row, cell.column) for cell in table.cells
        )
    return (
        len(found.blocks) - len(tables) > 0,
        min(len(tables), 4),
        min(max((len(one.cells) for one in tables), default=0), 9),
    )


@cache
def _folder() -> Path:
    folder = tempfile.mkdtemp(prefix="mingxi-fuzzing-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


@cache
def _recogniser() -> Recogniser:
    return Recogniser(_library().forms, _library().vocabulary)


def _import(text: str) -> Hashable:
    whole = text.encode(errors="replace").decode()  # no document that is opened holds half a pair
    text = "\n".join(whole.split("\n")[:_MOST_LINES])
    try:
        drafts = _recogniser().drafts(Paper(FileKind.TEXT, text), Given())
    except Refused as refused:
        return refused.refusal.words.en
    assert [one for draft in drafts for one in invented(draft)] == []
    return tuple(sorted({str(draft.values.get("form")) for draft in drafts})), min(len(drafts), 3)


_TAGS = frozenset(
    "a blockquote br caption code del em h2 h3 h4 h5 h6 hr li ol p pre s strong table tbody td th thead tr ul".split()  # noqa: SIM905
)


def _markdown(text: str) -> Hashable:
    read = prose(text, Here("about/"))
    page = parse(f"{read.lede}{read.body}")
    assert set(page.tags) <= _TAGS
    assert list(page_flaws(page)) == []
    assert len(page.ids) == len(set(page.ids))
    return tuple(sorted(set(page.tags)))


def _fold(text: str) -> Hashable:
    folded = fold(text)
    assert fold(folded) == folded
    assert folded == "".join(map(fold, text))
    return min(len(folded), 3), len(folded) > len(text), folded == text, squeeze(text) == text


_NODE = """
const fs = require("fs"), [, script, given] = process.argv;
const { folding, texts } = JSON.parse(fs.readFileSync(given, "utf8"));
const fold = eval(`${fs.readFileSync(script, "utf8")}; folding`)(folding);
process.stdout.write(JSON.stringify(texts.map(fold)));
"""


def _fold_alike(texts: Sequence[str]) -> None:
    """The browser folds them as Python does; halves of pairs, and characters of later standards, reach neither."""
    whole = ["".join(sign for sign in text if category(sign) not in ("Cs", "Cn")) for text in texts]
    given = _folder() / "texts.json"
    folding = {"same": ["".join(SAME), "".join(SAME.values())], "dropped": DROPPED}
    given.write_text(json.dumps({"folding": folding, "texts": whole}), encoding="utf-8")
    script = ROOT / "templates/search/fold.js"
    done = subprocess.run([NODE, "-e", _NODE, script, given], capture_output=True, check=True)
    assert json.loads(done.stdout) == [fold(text) for text in whole]


def _lock(text: str) -> Hashable:
    lock, problems = read_lock(text, "data/addresses.lock")
    again, more = read_lock(lock_text(lock), "data/addresses.lock")
    assert {address: set(held.split()) for address, held in again.items()} == {
        address: set(held.split()) for address, held in lock.items()
    }
    assert more == []
    return min(len(lock), 3), len(problems) > 0, any("i" in held for held in lock.values())


def _target_of(name: str, times: int, own: Sequence[str], hold: Callable[[str], Hashable], *seeds: str) -> Target:
    return Target(name, times, (*own, *ATTACKS, *REFUSED.values()), hold, seeds)


def _kept(name: str) -> str:
    """A file of a tiny project."""
    return (ROOT / "tests/problems/nothing/data" / name).read_text(encoding="utf-8")


_RECORD, _TRACE = _kept("records/320400/keji/2023.yaml"), _kept("records/320400/keji/2023.trace.json")
_DOCUMENT = _kept("sources/320400/keji/2023.txt")


TARGETS: tuple[Target, ...] = (
    _target_of("yaml", 160_000, words.YAML, _yaml),
    _target_of("json", 160_000, words.JSON, _json),
    _target_of("record", 60_000, words.YAML, _record, _RECORD, _TRACE),
    _target_of("target", 200_000, words.TARGETS, _target),
    _target_of("amount", 100_000, words.AMOUNTS, _amount),
    _target_of("quantities", 60_000, words.GOALS, _quantities),
    _target_of("grid", 60_000, words.WEB, _grid),
    _target_of("import", 20_000, (*LABELS, "\n", "\t", " ", "常州市科学技术局"), _import, _DOCUMENT),
    _target_of("markdown", 60_000, words.MARKS, _markdown),
    _target_of("fold", 120_000, ("高新技术", "⼀", "㎡", "①", "㈱", "Σ", "ß", "İ"), _fold)._replace(
        together=_fold_alike
    ),
    _target_of("lock", 50_000, words.LOCK, _lock),
    _target_of("written", 150_000, ("_x000D_", "</script>", "=", "{", "\\", "]]>"), written),
    _target_of("references", 10_000, ("{", "}", "\\\\", "@misc{", "ER  - ", "\\n", "$", "%"), referred)._replace(
        together=referred_alike
    ),
)
