"""`mingxi import`: documents become drafts of records, each with its account."""

import difflib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import click

from generator.asking import expect_data, project
from generator.cli.accounts import Tally, as_data, summary, tallied
from generator.cli.files import trace_text
from generator.cli.gathering import gathered
from generator.cli.meaning import said_of
from generator.importing import clashing, housing
from generator.importing.clashing import without_room
from generator.importing.recognising import Recogniser
from generator.importing.running import Imported, Outcome, import_file
from generator.library import Library, load, record_paths
from generator.naming import key_of
from generator.words import Language, Words
from generator.write import write_whole

FINE, PROBLEMS, UNREADABLE = 0, 1, 3


class Place(NamedTuple):
    """Where a draft goes: its record, and beside it the document's text, the trace and the account."""

    record: Path
    source: Path
    trace: Path
    account: Path


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(readable=False, path_type=Path))
@project
@click.option("--region", default="", help="地区的六位代码，文件没写清时给出。Code of the place, e.g. 320400.")
@click.option("--department", default="", help="部门类别的代号，同类有几个的再加 -拼音。Kind of department, e.g. keji.")
@click.option("--year", default="", help="年度。The year, e.g. 2025.")
@click.option("--form", default="", help="表式的代号，默认自己认。The form, e.g. jiangsu; recognised by default.")
@click.option(
    "-o",
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="草稿写到这个文件夹，不写进项目。Write drafts there, not into the project.",
)
@click.option("--stdout", "printed", is_flag=True, help="草稿打印出来，什么也不写。Print drafts and write nothing.")
@click.option("--replace", is_flag=True, help="已有记录时照样写，行号不变。Overwrite a record there is; ids are kept.")
@click.option(
    "--rest-outside",
    is_flag=True,
    help="没有读懂的文字算作表外文字，写进 repairs。What was not understood is no part of the table.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    help="账目的格式。Format of the account.",
)
def import_documents(files: tuple[Path, ...], root: Path, lang: Language, **options: Any) -> None:  # noqa: ANN401
    """把文件变成记录的草稿，逐字交代去向。Turn documents into drafts of records, accounting for every character.

    读 .txt、.docx、.xlsx、.html、.pdf，文件夹里的全部都读。Of a folder all documents are read.

    没有认出表时退出码为 1。Exit 1 if no table is found.

    例：mingxi import 科技局2025.pdf；mingxi import 收到的文件 --out drafts --format json；
    mingxi import 教育局.xlsx --region 320400 --department jiaoyu --year 2025 --form jiangsu；
    mingxi import 网页.html --rest-outside --stdout；mingxi import 重新公布的.docx --replace
    """
    expect_data(root, lang)
    library, problems = load(root)
    if library is None:
        raise click.ClickException(next((f"{one.file}:{one.line}: {one.message.say(lang)}" for one in problems), ""))
    given = said_of(library, lang, options)
    recogniser = Recogniser(library.forms, library.vocabulary)
    desk = _Desk(root, library, lang, options)
    documents, code = _documents(files, lang)
    for number, file in enumerate(documents, 1):
        if len(documents) > 1:
            click.echo(f"[{number}/{len(documents)}] {file}", err=True)
        outcome = import_file(file, recogniser, given, library, rest_outside=options["rest_outside"])
        code = max(code, desk.settle(file, outcome))
    desk.close()
    if len(documents) > 1:
        for line in tallied(documents, desk.tally, lang):
            click.echo(line, err=True)
    click.get_current_context().exit(code)


def _documents(files: Iterable[Path], lang: Language) -> tuple[list[Path], int]:
    """The documents that were meant, and the code to leave with; what folders hold beside them is told."""
    documents, others, empty = gathered(files)
    for folder in empty:
        click.echo(f"{folder}: {_NO_DOCUMENT.say(lang)}", err=True)
        click.echo(f"  {_HINT.say(lang)}{_READABLE.say(lang)}", err=True)
    if others:
        names = "、".join if lang is Language.ZH else ", ".join
        more = _AND_MORE.say(lang).format(count=len(others)) if len(others) > _MOST_NAMES else ""
        click.echo(_OTHERS.say(lang) + names(f"`{file}`" for file in others[:_MOST_NAMES]) + more, err=True)
    return documents, UNREADABLE if empty else FINE


class _Desk:
    """Where outcomes are settled one by one: written or printed, and told."""

    def __init__(self, root: Path, library: Library, lang: Language, options: dict[str, Any]) -> None:
        self.root, self.library, self.lang, self.options = root, library, lang, options
        self.homes = housing.homes(library)
        self.accounts: list[dict[str, Any]] = []
        self.taken: set[Path] = set()
        self.tally = Tally([], [], [], [])

    def settle(self, file: Path, outcome: Outcome) -> int:
        """Write what a file became and tell it; the code the command should leave with."""
        for note in outcome.notes:
            click.echo(f"{file}: {note.say(self.lang)}", err=True)
        if outcome.refusal:
            refusal = outcome.refusal
            click.echo(f"{file}: {refusal.words.say(self.lang)}", err=True)
            click.echo(f"  {_HINT.say(self.lang)}{refusal.hint.say(self.lang)}", err=True)
            self.accounts.append({"document": str(file), "refused": refusal.words._asdict()})
            self.tally.without.append(file)
            return UNREADABLE if refusal.code == "unreadable" else PROBLEMS
        beside = self.options["printed"] or self.options["out"]
        spare = [] if beside else without_room(outcome.drafts)
        code = FINE
        for draft in sorted(outcome.drafts, key=spare.__contains__):
            why = clashing.told(draft) if draft in spare else None if beside else self._not_at_home(draft)
            code = max(code, self._refuse(file, draft, why) if why else self._settle_draft(file, draft))
        return code

    def _not_at_home(self, draft: Imported) -> Words | None:
        """Why a draft may not go to the folder of another department, unless the person has said so."""
        if self.options["department"] or not draft.key:
            return None
        there = housing.another(draft.values, self.homes, self.library.vocabulary)
        return housing.told(draft.values, there) if there else None

    def _refuse(self, file: Path, draft: Imported, why: Words) -> int:
        """Tell of a draft for whose record there is no room."""
        self.accounts.append(as_data(file, draft))
        self.tally.without.append(file)
        self._tell(file, draft, None, err=False)
        click.echo(why.say(self.lang), err=True)
        return PROBLEMS

    def _settle_draft(self, file: Path, draft: Imported) -> int:
        account = as_data(file, draft)
        self.accounts.append(account)
        if self.options["printed"]:
            if self.options["format_"] == "text":
                click.echo(draft.text, nl=False)
            self._tell(file, draft, None, err=True)
            self.tally.taken.append(file)
            return FINE if draft.record else PROBLEMS
        place = self._place(file, draft)
        if place is None:
            self.tally.without.append(file)
            self._tell(file, draft, None, err=False)
            words = Words("没有写出：先补上认不出的，或用 -o 写到别处", "not written: give what is lacking, or use -o")
            click.echo(words.say(self.lang), err=True)
            return PROBLEMS
        is_taken = place.record in self.taken and not self.options["out"]
        if is_taken or (place.record.exists() and not self.options["replace"] and not self.options["out"]):
            return self._compare(file, place, draft)
        self.taken.add(place.record)
        self.homes |= housing.home(draft.values)
        _write(place, draft, account)
        self.tally.taken.append(file)
        if draft.account.left:
            self.tally.unread.append(file)
        self._tell(file, draft, place.record, err=False)
        return FINE if draft.record else PROBLEMS

    def _place(self, file: Path, draft: Imported) -> Place | None:
        """Where a draft goes: to its place in the project, or beside the others in a folder."""
        if self.options["out"]:
            name, number = file.stem, 2
            while self.options["out"] / f"{name}.yaml" in self.taken:
                name, number = f"{file.stem}-{number}", number + 1
            self.taken.add(self.options["out"] / f"{name}.yaml")
            beside = [self.options["out"] / f"{name}{end}" for end in (".yaml", ".txt", ".trace.json", ".account.json")]
            return Place(*beside)
        if not draft.key or draft.record is None:
            return None
        data = self.root / "data"
        record = next((path for path in record_paths(data) if key_of(path) == draft.key), None)
        folder, year = data / "records" / draft.key, draft.key.rpartition("/")[2]
        return Place(
            record or folder.with_name(f"{year}.yaml"),
            data / str(draft.values["source"]["file"]),
            folder.with_name(f"{year}.trace.json"),
            folder.with_name(f"{year}.account.json"),
        )

    def _compare(self, file: Path, place: Place, draft: Imported) -> int:
        """Show in what a draft differs from the record there is; leave that as it is."""
        old = place.record.read_text(encoding="utf-8")
        lines = difflib.unified_diff(
            old.splitlines(), draft.text.splitlines(), str(place.record), "import", n=0, lineterm=""
        )
        shown = list(lines)
        (self.tally.differing if shown else self.tally.taken).append(file)
        for line in shown:
            click.echo(line)
        there = Words(f"{place.record} 已有，与这次导入的", f"{place.record} exists and is ")
        how = Words("不同；要换成这次的，加 --replace", "not the same; --replace takes this one")
        same = Words("相同", "the same")
        words = Words(there.zh + (how if shown else same).zh, there.en + (how if shown else same).en)
        click.echo(words.say(self.lang), err=True)
        return PROBLEMS if shown else FINE

    def _tell(self, file: Path, draft: Imported, written: Path | None, *, err: bool) -> None:
        """Say what became of a document, in a few lines."""
        if self.options["format_"] == "json":
            return
        for line in summary(file, draft, written, self.lang):
            click.echo(line, err=err)

    def close(self) -> None:
        """Print the accounts, where they were asked for as data; else what to do about what was not understood."""
        if self.options["format_"] == "json":
            click.echo(json.dumps(self.accounts, ensure_ascii=False, indent=1))
        elif self.tally.unread and not self.options["rest_outside"]:
            click.echo(f"{_HINT.say(self.lang)}{_REST.say(self.lang)}", err=True)


_MOST_NAMES = 3
_NO_DOCUMENT = Words("文件夹里没有文档", "no document in the folder")
_READABLE = Words("读 .txt、.docx、.xlsx、.html、.pdf", "documents are .txt, .docx, .xlsx, .html and .pdf")
_OTHERS = Words("文件夹里不是文档的，没有读：", "not read, as no documents: ")
_AND_MORE = Words(" 等 {count} 个", " and others, {count} in all")
_HINT = Words("提示：", "hint: ")
_REST = Words(
    "没有读懂的字，看一眼原文：不是表的内容，加 --rest-outside --replace 再导入一次；是表的内容，照旁边的行补进记录",
    "look up in the document what was not understood: where it is no part of the table, import it again with "
    "--rest-outside --replace; where it is, add it to the record as the rows beside it are",
)


def _write(place: Place, draft: Imported, account: dict[str, Any]) -> None:
    """Write a draft and what stands beside it, each file whole or not at all; the record last: it ends the import."""
    write_whole(place.source, draft.source)
    if draft.account.trace:
        write_whole(place.trace, trace_text(draft.account.trace))
    write_whole(place.account, json.dumps(account, ensure_ascii=False, indent=1) + "\n")
    write_whole(place.record, draft.text)
