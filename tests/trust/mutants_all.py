"""Every mutant is noticed by the tests that are named for it, which the program as it is passes: `make trust`."""

import compileall
import os
import py_compile
import resource
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.trust.mutants import MUTANTS

_PARTS = (
    "generator",
    "templates",
    "data",
    "tests",
    "docs",
    "pyproject.toml",
    "mkdocs.yml",
    "README.md",
    "CHANGELOG.md",
)
_MEMORY, _SECONDS = 6 * 1024**3, 300  # what a mutant without bounds may take of the machine
_NODE = "tests/trust/test_attacks.py"  # has other programs at work, one of which reserves more room than it uses
_LONGEST, _WAITS = 180, -99  # seconds on the clock, and how it ends after them
_FAILED = 1  # as pytest ends where a test fails; below 0 where the bounds ended it


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of the repository, its code compiled and known by content: a patch may take less than a second."""
    folder = tmp_path_factory.mktemp("copy")
    for name in _PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROOT / name, folder / name)
    mode = py_compile.PycInvalidationMode.CHECKED_HASH
    for name in ("generator", "tests"):
        compileall.compile_dir(folder / name, quiet=1, invalidation_mode=mode)
    return folder


def bounded():
    """Keep a mutant from taking the machine."""
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def run(folder, tests):
    """How tests end in a copy of the repository, and what they say."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(folder)}
    try:
        done = _ran(folder, tests, environment)
    except subprocess.TimeoutExpired:  # it waits for ever, as at a pipe
        return _WAITS, ""
    return done.returncode, done.stdout + done.stderr


def _ran(folder, tests, environment):
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=_LONGEST,
        preexec_fn=None if _NODE in tests else bounded,
    )


@pytest.mark.parametrize("tests", sorted({mutant.tests for mutant in MUTANTS}), ids=" ".join)
def test_the_program_as_it_is_passes(copy, tests):
    code, said = run(copy, tests)
    assert code == 0, said


def test_there_are_many():
    assert len({(mutant.file, mutant.name) for mutant in MUTANTS}) == len(MUTANTS) >= 30


@pytest.mark.parametrize("mutant", MUTANTS, ids=str)
def test_a_mutant_is_noticed(copy, mutant, count):
    path = copy / mutant.file
    text = path.read_text(encoding="utf-8")
    assert text.count(mutant.old) == 1, "the patch does not apply: mend the list"
    path.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")
    try:
        code, said = run(copy, mutant.tests)
    finally:
        path.write_text(text, encoding="utf-8")
    is_noticed = code == _FAILED or code < 0
    count("mutants", made=1, noticed=int(is_noticed))
    assert is_noticed, f"nobody noticed: {code}\n{said}"
