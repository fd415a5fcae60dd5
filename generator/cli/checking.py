"""`mingxi check` and `mingxi rules`: what is wrong with files and tables, and all that is looked for."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from generator.asking import expect_data, keys, lang_option, project
from generator.checks import RULES
from generator.cli.ending import FINE, PROBLEMS, leave
from generator.inspecting import inspect
from generator.remedies import REMEDIES
from generator.reporting import FORMATS
from generator.reporting.text import summary
from generator.words import Language, Words


@click.command()
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


@click.command()
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
