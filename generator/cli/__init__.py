"""The command line: each command parses, calls the library, prints and says how it went."""

import gc
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.accidents import refused, unforeseen
from generator.asking import expect_data, keys, lang_option, paths, project
from generator.checks import RULES
from generator.cli.building import build, gallery
from generator.cli.completing import completion
from generator.cli.doctoring import doctor
from generator.cli.ending import FINE, INTERRUPTED, OURS, PROBLEMS, UNREADABLE, expect_stops, finish, leave
from generator.cli.exporting import export
from generator.cli.files import trace_text
from generator.cli.helping import Commands
from generator.cli.importing import import_documents
from generator.cli.joining import hub
from generator.cli.revising import revise
from generator.cli.serving import preview
from generator.cli.starting import init
from generator.given import named
from generator.inspecting import inspect
from generator.library import load, record_paths, trace_path
from generator.minting import mint as mint_ids
from generator.problems import Problem
from generator.reading.files import read_file
from generator.remedies import REMEDIES
from generator.reporting import FORMATS
from generator.reporting.text import summary
from generator.schema import SCHEMAS, schema_text
from generator.tracing.document import trace_entry
from generator.words import Language, Words
from generator.write import write_whole


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="mingxi", message="%(prog)s %(version)s")
def commands() -> None:
    """明细：部门整体预算绩效目标表的核对与发布。Governments' performance-target tables, checked and published."""


@commands.command()
@click.argument("records", nargs=-1)
@project
@click.option("--format", "format_", type=click.Choice([*FORMATS]), default="text", help="输出格式。Output format.")
@click.option("--all", "everything", is_flag=True, help="相符的也列出。List also what adds up.")
def check(records: tuple[str, ...], root: Path, lang: Language, format_: str, *, everything: bool) -> None:
    """核对文件与表：文件有问题时退出码为 1。Check files and tables; exit 1 if files have problems.

    RECORDS 是文件或 地区/部门/年度；不写就是全部。RECORDS are files or region/department/year; all by default.

    例：mingxi check；mingxi check 320400/keji/2023 --all；mingxi check --format json
    """
    expect_data(root, lang)
    report = inspect(root, lang, only=keys(records, root, lang), everything=everything)
    click.echo(FORMATS[format_](report), nl=False)
    click.echo(summary(report.summary), err=True)
    leave(PROBLEMS if report.problems else FINE)


@commands.command()
@lang_option
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="输出格式。Output format."
)
def rules(lang: Language, format_: str) -> None:
    """列出全部核对规则和理由，以及文件问题的每一种。List every check with its reason, and every kind of problem.

    例：mingxi rules --lang en；mingxi rules --format json
    """
    if format_ == "json":
        described = [_described(rule, ("id", "title", "reason", "method")) for rule in RULES]
        described += [{"id": code, **_described(remedy, remedy._fields)} for code, remedy in REMEDIES.items()]
        click.echo(json.dumps(described, ensure_ascii=False, indent=1))
        return
    for rule in RULES:
        click.echo(f"{rule.id}\n  {rule.title.say(lang)}\n  {rule.reason.say(lang)}\n  {rule.method.say(lang)}\n")
    click.echo(Words("以下是文件的问题：\n", "Problems of files:\n").say(lang))
    for code, remedy in REMEDIES.items():
        click.echo(f"{code}\n  {remedy.meaning.say(lang)}\n  {remedy.remedy.say(lang)}\n")


def _described(value: object, names: Iterable[str]) -> dict[str, Any]:
    """Some attributes of a value as plain data."""
    found = ((name, getattr(value, name)) for name in names)
    return {name: part._asdict() if isinstance(part, Words) else part for name, part in found}


@commands.command()
@click.argument("name", type=click.Choice([*SCHEMAS]), default="record")
@click.option(
    "--write",
    type=click.Path(file_okay=False, path_type=Path),
    help="把全部模式写入这个文件夹。Write all schemas there.",
)
def schema(name: str, write: Path | None) -> None:
    """打印 JSON Schema，供编辑器补全和划线。Print a JSON Schema for editors.

    例：mingxi schema record；mingxi schema --write data/schema
    """
    if write is None:
        click.echo(schema_text(name), nl=False)
        return
    write.mkdir(parents=True, exist_ok=True)
    for each in SCHEMAS:
        write_whole(write / f"{each}.json", schema_text(each))


@commands.command()
@click.argument("records", nargs=-1)
@project
def mint(records: tuple[str, ...], root: Path, lang: Language) -> None:
    """给没有行号的行编号，写回文件。Give ids to rows that have none.

    例：mingxi mint 320400/keji/2023
    """
    expect_data(root, lang)
    problems: list[Problem] = []
    for path in paths(records, root, lang) or record_paths(root / "data"):
        file = read_file(path, named(root / "data", path))
        problems += file.problems
        if file.value is not None:
            minted = mint_ids(file)
            problems += minted.problems
            if minted.text != file.text:
                write_whole(path, minted.text)
            if not minted.problems:
                click.echo(f"{file.name}: +{minted.new}")
    finish(problems, lang)


@commands.command()
@click.argument("records", nargs=-1)
@project
def trace(records: tuple[str, ...], root: Path, lang: Language) -> None:
    """把记录与原文逐字对照，记下每个值的行列。Find every value in its document and note the place.

    例：mingxi trace 320400/keji/2023
    """
    expect_data(root, lang)
    library, problems = load(root)
    only = keys(records, root, lang)
    for entry in library.entries if library else ():
        if library and (not only or entry.key in only):
            made, found = trace_entry(library, entry)
            problems += found
            if made:
                write_whole(trace_path(library.data, entry), trace_text(made))
                click.echo(f"{entry.key}: {len(made.values)}")
    finish(problems, lang)


@commands.command()
def version() -> None:
    """打印版本。Print the version.

    例：mingxi version
    """
    click.echo(__version__)


for command in (build, hub, gallery, import_documents, revise, export, init, doctor, preview, completion):
    commands.add_command(command)


def main() -> None:
    """Run the command line; nothing a person does ends in a traceback."""
    expect_stops()
    gc.set_threshold(50_000, 50, 50)  # frozen models hold no cycles: looking for some costs a third of a large run
    try:
        code = commands(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except OSError as error:
        click.echo(refused(error), err=True)
        code = UNREADABLE
    except Exception as error:  # a traceback helps nobody who keeps tables
        if os.environ.get("MINGXI_DEBUG") == "1":
            raise
        click.echo(unforeseen(error), err=True)
        code = OURS
    sys.exit(code or FINE)
