"""`mingxi mint` and `mingxi trace`: what a program adds to records that a person keeps."""

from pathlib import Path

import click

from generator.asking import expect_data, keys, paths, project
from generator.cli.files import trace_text
from generator.cli.telling import finish
from generator.given import named
from generator.library import load, record_paths, trace_path
from generator.minting import mint as mint_ids
from generator.problems import Problem
from generator.reading.files import read_file
from generator.tracing.document import trace_entry
from generator.words import Language, Words
from generator.write import write_whole


@click.command()
@click.argument("records", nargs=-1)
@project
def mint(records: tuple[str, ...], root: Path, lang: Language) -> None:
    """给没有行号的行编号，写回文件。Give ids to rows that have none.

    例：mingxi mint 320400/keji/2023
    """
    expect_data(root, lang)
    problems: list[Problem] = []
    new = files = 0
    for path in paths(records, root, lang) or record_paths(root / "data"):
        file = read_file(path, named(root / "data", path))
        problems += file.problems
        if file.value is not None:
            minted = mint_ids(file)
            problems += minted.problems
            if minted.text != file.text:
                write_whole(path, minted.text)
            if not minted.problems:
                new, files = new + minted.new, files + 1
                click.echo(f"{file.name}: +{minted.new}")
    _say(f"{files} 份记录，新编了 {new} 个行号", f"records: {files}, ids that are new: {new}", lang)
    finish(problems, lang)


@click.command()
@click.argument("records", nargs=-1)
@project
def trace(records: tuple[str, ...], root: Path, lang: Language) -> None:
    """把记录与原文逐字对照，记下每个值的行列。Find every value in its document and note the place.

    例：mingxi trace 320400/keji/2023
    """
    expect_data(root, lang)
    library, problems = load(root)
    only = keys(records, root, lang)
    tables = values = 0
    for entry in library.entries if library else ():
        if library and (not only or entry.key in only):
            made, found = trace_entry(library, entry)
            problems += found
            if made:
                write_whole(trace_path(library.data, entry), trace_text(made))
                tables, values = tables + 1, values + len(made.values)
                click.echo(f"{entry.key}: {len(made.values)}")
    said = f"对照了 {tables} 张表，{values} 个值在原文里有位置", f"tables: {tables}, values with their places: {values}"
    _say(*said, lang)
    finish(problems, lang)


def _say(zh: str, en: str, lang: Language) -> None:
    """Say how it went; what stands on standard output is for programs."""
    click.echo(Words(zh, en).say(lang), err=True)
