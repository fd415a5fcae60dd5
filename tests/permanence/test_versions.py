"""A version has the name that its content gives it, for ever; a change keeps what was there."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import commands
from generator.library import Library, load
from generator.permanence.lock import held, read_lock
from generator.permanence.versions import as_published, kept_path, kept_text, read_kept, version
from tests.conftest import FIVE, ROOT

KEY = "320400/keji/2023"
# Citations hold these names. A program that gives others to the same tables makes every one of them untrue.
NAMES = {
    "320281/keji-jiguan/2025": "79fbbd8e",
    "320400/keji/2023": "39a49c82",
    "320500/keji/2025": "b7ba7c4e",
    "320600/keji/2025": "a4eafd59",
    "420700/keji/2024": "9648b3c6",
}


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words], env={"MINGXI_LANG": "zh"})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one published table."""
    root = tmp_path / "project"
    shutil.copytree(ROOT / "tests/problems/nothing/data", root / "data")
    run("build", "--root", root, "--out", tmp_path / "site", "--lock")
    return root


def record_file(root: Path) -> Path:
    return root / f"data/records/{KEY}.yaml"


def change(root: Path, reason: str = "原表注明口径") -> None:
    """Say that the table is of the whole department, and why."""
    text = record_file(root).read_text(encoding="utf-8").replace("scope: unstated", "scope: whole")
    text = re.sub(r"^inferred: .*\n", "", text, flags=re.MULTILINE)
    inferred = f"inferred: {{scope: {{reason: {reason}}}}}\nfunding:"
    record_file(root).write_text(text.replace("funding:", inferred), encoding="utf-8")


def version_of(root: Path) -> str:
    library, _ = load(root)
    assert library is not None
    return version(as_published(library.entries[0].record))


@pytest.mark.parametrize("key", FIVE)
def test_the_name_of_a_version_never_changes(library: Library, key: str) -> None:
    (entry,) = (entry for entry in library.entries if entry.key == key)
    assert version(as_published(entry.record)) == NAMES[key]


def test_the_lock_of_the_project_itself_names_these_versions() -> None:
    lock, problems = read_lock((ROOT / "data/addresses.lock").read_text(encoding="utf-8"), "x")
    versions = {key: NAMES[key] in held(lock.get(f"{key}/", "")).versions for key in FIVE}
    assert (problems, versions) == ([], dict.fromkeys(FIVE, True))


def test_where_a_record_is_filed_is_no_part_of_its_version(library: Library) -> None:
    record = library.entries[0].record
    department = record.department.model_copy(update={"kind": "kexue"})
    source = record.source.model_copy(update={"file": "sources/elsewhere.txt", "url": "https://example.org/"})
    moved = record.model_copy(update={"region": "320499", "department": department, "source": source, "form": "other"})
    assert version(as_published(moved)) == version(as_published(record))


def test_a_kept_version_is_read_back_and_a_changed_one_is_not(library: Library, tmp_path: Path) -> None:
    shown = as_published(library.entries[1].record)
    path = kept_path(tmp_path, KEY, version(shown))
    path.parent.mkdir(parents=True)
    path.write_text(kept_text(shown), encoding="utf-8")
    assert read_kept(path) == shown
    path.write_text(kept_text(shown).replace("4889.25", "4889.26"), encoding="utf-8")
    assert read_kept(path) is None


def test_no_person_is_in_a_kept_version(library: Library) -> None:
    (entry,) = (entry for entry in library.entries if entry.record.contacts.reporter)
    kept = kept_text(as_published(entry.record))
    contacts = entry.record.contacts
    assert [text for text in (contacts.reporter, contacts.phone) if text in kept] == []


def test_revising_before_a_change_keeps_what_is_there(project: Path, tmp_path: Path) -> None:
    before = version_of(project)
    done = run("revise", "--root", project, KEY, "--why", "原表注明口径", "--date", "2026-01-02")
    change(project)
    assert (done.exit_code, done.stdout) == (0, f"{KEY}: {before}\n")
    assert (
        record_file(project)
        .read_text(encoding="utf-8")
        .endswith(f'changes:\n  - {{version: "{before}", date: "2026-01-02", why: 原表注明口径}}\n')
    )
    assert run("build", "--root", project, "--out", tmp_path / "site", "--lock").exit_code == 0
    old = (tmp_path / f"site/{KEY}/versions/{before}/index.html").read_text(encoding="utf-8")
    now = (tmp_path / f"site/{KEY}/versions/{version_of(project)}/index.html").read_text(encoding="utf-8")
    assert ("原表注明口径" in old, f'{KEY}/index.html"' in now) == (True, True)


def test_revising_after_a_change_finds_what_was_there_in_the_repository(project: Path) -> None:
    before = version_of(project)
    git = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org")
    for command in (("init", "-q"), ("add", "."), ("commit", "-qm", "published")):
        subprocess.run([*git, *command], cwd=project, check=True)
    change(project)
    done = run("revise", "--root", project, KEY, "--why", "原表注明口径")
    assert (done.exit_code, done.stdout) == (0, f"{KEY}: {before}\n")
    assert run("check", "--root", project).exit_code == 0


@pytest.mark.parametrize("given", [False, True], ids=["of site/", "given"])
def test_without_a_repository_what_was_there_is_found_in_the_data_of_its_page(
    project: Path, tmp_path: Path, *, given: bool
) -> None:
    before = version_of(project)
    shutil.copytree(tmp_path / "site", tmp_path / "elsewhere" if given else project / "site")
    change(project)
    words = ("--from", tmp_path / f"elsewhere/{KEY}/record.json") if given else ()
    done = run("revise", "--root", project, KEY, "--why", "原表注明口径", *words)
    assert (done.exit_code, done.stdout) == (0, f"{KEY}: {before}\n")
    assert run("check", "--root", project).exit_code == 0


def test_a_page_of_other_data_is_no_earlier_state(project: Path, tmp_path: Path) -> None:
    change(project)
    for number, text in enumerate(('{"record": {}}', "[" * 100_000, "[1]", "\x00")):
        page = tmp_path / f"{number}/record.json"
        page.parent.mkdir()
        page.write_text(text, encoding="utf-8")
        done = run("revise", "--root", project, KEY, "--why", "改", "--from", page)
        assert (done.exit_code, "用 --from 指出改动以前的文件" in done.stderr) == (1, True)


def test_revising_twice_notes_each_change_in_its_order(project: Path, tmp_path: Path) -> None:
    for why in ("第一次", "第二次"):
        done = run("revise", "--root", project, KEY, "--why", why, "--date", "2026-01-02")
        assert done.exit_code == 0
        change(project, why)
        run("build", "--root", project, "--out", tmp_path / "site", "--lock")
    library, _ = load(project)
    assert library is not None
    assert [one.why for one in library.entries[0].record.changes] == ["第一次", "第二次"]


def test_what_was_never_published_need_not_be_kept(project: Path) -> None:
    (project / "data/addresses.lock").unlink()
    done = run("revise", "--root", project, KEY, "--why", "改")
    assert done.exit_code == 1
    assert "没有要留下的版本：公布过的都留下了，或还没有公布过 [version]" in done.stderr
    assert not (project / "data/versions").exists()


def test_a_version_that_nobody_has_any_more_is_told(project: Path) -> None:
    change(project)
    done = run("revise", "--root", project, KEY, "--why", "改")
    assert done.exit_code == 1
    assert "用 --from 指出改动以前的文件" in done.stderr


def test_a_build_that_has_seen_it_all_before_still_sees_that_a_kept_version_changed(project: Path) -> None:
    before = version_of(project)
    run("revise", "--root", project, KEY, "--why", "原表注明口径")
    change(project)
    assert run("build", "--root", project).exit_code == 0
    kept = kept_path(project / "data", KEY, before)
    kept.write_text(kept.read_text(encoding="utf-8").replace("100.00", "100.01"), encoding="utf-8")
    done = run("build", "--root", project)
    assert (done.exit_code, "不在，或不是那个版本 [version]" in done.stderr) == (1, True)


def test_a_build_that_has_seen_it_all_before_still_sees_what_the_lock_has_more(project: Path) -> None:
    assert run("build", "--root", project).exit_code == 0
    lock = project / "data/addresses.lock"
    lock.write_text(lock.read_text(encoding="utf-8").replace(" i1 ", " i1-2 "), encoding="utf-8")
    done = run("build", "--root", project)
    assert (done.exit_code, "公布过的行 `i-002` 不在了 [address]" in done.stderr) == (1, True)
