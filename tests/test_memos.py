"""What was worked out of the tables so far is let go of before others come."""

from pathlib import Path

from generator import memos
from generator.build import build
from generator.building import chapters
from generator.building.means import Means
from generator.model.printed import fold
from generator.words import Language
from tests.corpus.project import project


def test_a_memo_of_tables_forgets():
    fold("甲（乙）")
    assert fold.cache_info().currsize
    memos.let_go()
    assert fold.cache_info().currsize == 0


def test_each_chapter_begins_without_what_those_before_it_said(tmp_path: Path, monkeypatch) -> None:
    met, forget = [], memos.let_go

    def let_go() -> None:
        forget()
        met.append(fold.cache_info().currsize)

    monkeypatch.setattr(chapters, "let_go", let_go)
    built = build(project(tmp_path / "project", 12), tmp_path / "site", Language.ZH, Means(1))
    assert built.report.tables == 12
    assert len(met) > 1
    assert set(met) == {0}
