"""Texts made to hold the importer up: each ends soon, with a sentence and without a trace of our own."""

import time

import pytest
from click.testing import CliRunner

from generator.cli import commands
from generator.importing import effort, rows, running
from generator.tracing import alignment

HEAD = "部门整体绩效目标表\n单位名称 常州市科学技术局\n年度目标 提升\n一级指标 二级指标 三级指标 指标值\n"
ROW = "产出指标 数量指标 培训人数 ≥5\n"
SECONDS = 20  # far more than any takes: what this guards against does not end in minutes

TEXTS = {
    "words on lines": HEAD + "\n".join("产出" + chr(0x4E00 + 7 * number) * (number % 8) for number in range(1500)),
    "words on one line": HEAD + " ".join(f"字{number}" for number in range(3000)),
    "one character a line": HEAD + "\n".join(chr(0x4E00 + 37 * number % 20_000) for number in range(2000)),
    "thousands of tabs a line": HEAD + ("\t".join(["甲甲"] * 3000) + "\n") * 3,
    "heads alone": "一级指标 二级指标 三级指标 指标值\n" * 1000,
    "tables alone": (HEAD + ROW) * 500,
    "one long word": HEAD + "长" * 500_000,
    "enumerators": HEAD.replace("提升", "（一）" * 20_000),
    "bars": HEAD + "|" * 100_000,
    "labels on a line": "单位名称 " * 3000,
    "labels on lines": "单位名称\n" * 3000,
    "labels side by side": "\t".join(["单位名称", "年度目标"] * 1500) + "\n" + "\t".join(["局", "目标"] * 1500),
    "labels of contacts": HEAD + "联系人：张三 联系电话：13800000000\n" * 1000,
    "amounts": HEAD.replace("年度目标 提升", "部门整体资金（万元）\n收入 全年预算数\n" + "资金总额 1 2 3 4\n" * 500),
    "rows": HEAD + ROW * 1000,
    "digits": HEAD + ROW + "1\n" * 3000,
    "lines above": "常州市" * 3 + "\n字字" * 20_000 + "\n" + HEAD + ROW,
    "page numbers": HEAD + ROW + "第1页\n" * 20_000,
    "tags begun": HEAD + ROW + "<p " * 5000,
    "bookmarks begun": HEAD + ROW + "[bookmark: " * 5000,
    "nothing that is seen": HEAD + ROW + "\u200b" * 100_000,
    "years": HEAD.replace("提升", "2023年，" * 20_000) + ROW,
}  # fmt: skip


def import_into(folder, *paths):
    """The command writing to a folder: its code, what it said, and the files there are then."""
    (folder.parent / "data").mkdir()
    words = ["import", *map(str, paths), "--root", str(folder.parent), "--out", str(folder), "--lang", "zh"]
    done = CliRunner().invoke(commands, words)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    written = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    return done.exit_code, done.output, written


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_made_to_hold_us_up_ends_soon_and_with_a_sentence(tmp_path, monkeypatch, name):
    monkeypatch.setattr(rows, "STEPS_OF_A_READING", 15_000)  # as the texts are a tenth of what may come
    monkeypatch.setattr(alignment, "MOST_STATES", 40_000)
    (tmp_path / "文.txt").write_text(TEXTS[name], encoding="utf-8")
    before = time.process_time()
    code, said, _ = import_into(tmp_path / "out", tmp_path / "文.txt")
    assert time.process_time() - before < SECONDS
    assert code in (0, 1)
    assert said.strip()
    assert "Traceback" not in said


def test_a_document_beyond_what_is_recognised_is_refused_and_nothing_written(tmp_path, monkeypatch):
    monkeypatch.setattr(effort, "MOST_STEPS", 100)
    (tmp_path / "文.txt").write_text(HEAD + ROW, encoding="utf-8")
    code, said, written = import_into(tmp_path / "out", tmp_path / "文.txt")
    assert (code, written) == (1, [])
    assert "表太长，读不完\n  提示：只留下有表的部分再试" in said


def test_a_table_too_long_keeps_its_beginning_and_says_that_the_rest_was_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(rows, "STEPS_OF_A_READING", 5_000)
    (tmp_path / "文.txt").write_text(HEAD + ROW + "字字字字\n" * 300, encoding="utf-8")
    code, said, written = import_into(tmp_path / "out", tmp_path / "文.txt")
    assert code == 1  # the year is lacking
    assert "待核 indicators：表太长，后面的没有读" in said
    assert "name: 培训人数" in (tmp_path / "out/文.yaml").read_text(encoding="utf-8")
    assert "文.account.json" in written


def test_a_document_too_long_to_be_compared_is_still_drafted(tmp_path, monkeypatch):
    monkeypatch.setattr(alignment, "LONGEST_DOCUMENT", 50)
    monkeypatch.setattr(running, "STATES", 10)
    (tmp_path / "文.txt").write_text(HEAD + ROW, encoding="utf-8")
    _, said, written = import_into(tmp_path / "out", tmp_path / "文.txt")
    assert "草稿与原文相差太远，无法逐字对照" in said
    assert written == ["文.account.json", "文.txt", "文.yaml"]


def test_the_tables_of_a_long_compendium_are_all_read(tmp_path):
    names = (chr(0x4E00 + 31 * number) + "县农业农村局" for number in range(120))
    tables = "".join(HEAD.replace("常州市科学技术局", name) + ROW for name in names)
    (tmp_path / "文.txt").write_text(tables, encoding="utf-8")
    _, _, written = import_into(tmp_path / "out", tmp_path / "文.txt")
    assert sum(name.endswith(".yaml") for name in written) == 120


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_a_text_in_another_encoding_is_read(tmp_path, encoding):
    (tmp_path / "文.txt").write_text(HEAD + ROW, encoding=encoding)
    _, said, written = import_into(tmp_path / "out", tmp_path / "文.txt")
    assert "常州市科学技术局" in said
    assert "文.yaml" in written


REFUSED = {
    "larger than any text": lambda path: path.write_bytes(b"a" * 100_000_000),
    "binary": lambda path: path.write_bytes(bytes(range(256)) * 100),
    "a picture of another name": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99)),
    "empty": lambda path: path.write_bytes(b""),
    "without a table": lambda path: path.write_text("今天天气很好", encoding="utf-8"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_document_with_a_table_is_refused_with_a_sentence(tmp_path, name):
    REFUSED[name](tmp_path / "文.txt")
    code, said, written = import_into(tmp_path / "out", tmp_path / "文.txt")
    assert (code, written) == (1, [])
    assert "提示：" in said


def test_a_text_that_calls_itself_a_word_file_is_refused_or_read_as_what_it_is(tmp_path):
    (tmp_path / "文.docx").write_text(HEAD + ROW, encoding="utf-8")
    code, said, written = import_into(tmp_path / "out", tmp_path / "文.docx")
    assert code in (0, 1)
    assert "提示：" in said or "文.yaml" in written


@pytest.mark.parametrize("name", [".", "没有.txt"], ids=["a folder", "missing"])
def test_what_cannot_be_read_at_all_has_a_code_of_its_own(tmp_path, name):
    code, said, written = import_into(tmp_path / "out", tmp_path / name)
    assert (code, written) == (3, [])
    assert "提示：" in said
