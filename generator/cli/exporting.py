"""`mingxi export`: some records as one file."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from generator.asking import expect_data, is_asked_for, keys, project
from generator.cli.telling import finish
from generator.exporting import Format, content
from generator.exporting import export as export_records
from generator.words import Language, Words
from generator.write import write_bytes_whole

_STANDARD = "-"
_OTHERS = ("doc", "docx", "html", "pdf", "xls", "xlsm")  # a list of values under such a name could not be opened


@click.command("export")
@click.argument("records", nargs=-1)
@project
@click.option(
    "--format",
    "format_",
    type=click.Choice(["csv", "json", "xlsx"]),
    help="文件的种类，不写就看 -o 的结尾，再不然是 csv。Kind of file; by default that of -o, or csv.",
)
@click.option(
    "--excel-csv",
    "excel",
    is_flag=True,
    help="给 Excel 打开的 CSV：有 BOM，像公式的前面加撇号。CSV for Excel: a BOM, and no live formulas.",
)
@click.option(
    "--out",
    "-o",
    type=click.Path(dir_okay=False, allow_dash=True),
    default=_STANDARD,
    help="写到哪个文件，默认是标准输出。The file to write; standard output by default.",
)
def export(records: tuple[str, ...], root: Path, lang: Language, **options: Any) -> None:  # noqa: ANN401
    """把一些表写成一份数据文件，与网站上的相同。Write some tables as one file of data, as on the site.

    RECORDS 是文件或 地区/部门/年度；不写就是全部。RECORDS are files or region/department/year; all by default.

    csv 一值一行，json 是整份记录，xlsx 数是数字；都没有个人信息。文件有问题就不写，退出码为 1。
    One value a row, whole records, or typed cells; never with persons. Nothing and exit 1 if files have problems.

    例：mingxi export 320400/keji/2023；mingxi export 320400/keji/2023 --format json；mingxi export -o 全部.xlsx；
    mingxi export --excel-csv -o 给Excel.csv
    """
    expect_data(root, lang)
    out, kind = options["out"], _kind(lang, **options)
    site = lang if is_asked_for("lang") else Language.ZH
    found = export_records(root, keys(records, root, lang), site)
    if not found.problems:
        _write(out, content(found, kind, site))
    finish([*found.problems], lang)


def _kind(lang: Language, format_: str | None, out: str, *, excel: bool) -> Format:
    """What is asked for; it must be one thing."""
    ending = Path(out).suffix.removeprefix(".").lower()
    if ending in _OTHERS and not format_ and not excel:
        said = Words(
            f"不写 `.{ending}` 文件：-o 的结尾写 .csv、.json 或 .xlsx，或用 --format 说明是哪一种",
            f"`.{ending}` is no kind of file it writes: end -o in .csv, .json or .xlsx, or say the kind with --format",
        )
        raise click.UsageError(said.say(lang))
    kind = format_ or (ending if ending in ("csv", "json", "xlsx") else "csv")
    if excel and kind != "csv":
        said = Words(f"--excel-csv 是 CSV，不能又是 {kind}", f"--excel-csv is CSV and cannot be {kind} as well")
        raise click.UsageError(said.say(lang))
    if kind == "xlsx" and out == _STANDARD and sys.stdout.isatty():
        said = Words("终端里看不了 xlsx：用 -o 写到文件", "a terminal cannot show xlsx: write it to a file with -o")
        raise click.UsageError(said.say(lang))
    return Format.EXCEL_CSV if excel else Format(kind)


def _write(out: str, pieces: Iterable[bytes]) -> None:
    """Write to standard output, or a file whole or not at all."""
    if out == _STANDARD:
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.flush()
        return
    write_bytes_whole(Path(out), pieces)
