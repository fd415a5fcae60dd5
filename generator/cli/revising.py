"""`mingxi revise`: a published record changes, and what was there stays citable."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from generator.asking import expect_data, paths, project
from generator.cli.telling import finish
from generator.library import load_words, read_entry
from generator.revising import revision
from generator.words import Language
from generator.write import write_whole


@click.command()
@click.argument("records", nargs=-1, required=True)
@project
@click.option("--why", required=True, help="改了什么、为什么，会公布。What changed and why; it is published.")
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    help="哪一天改的，默认是今天。The day of the change, e.g. 2025-06-30; today by default.",
)
@click.option(
    "--from",
    "given",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="改动以前的文件，或公布的 record.json；默认从版本库和 site/ 里找。"
    "The file as it was, or its published record.json; found in the repository or in site/ by default.",
)
def revise(records: tuple[str, ...], root: Path, lang: Language, **change: Any) -> None:  # noqa: ANN401
    """公布过的表改了：留下以前的版本，写明改了什么。Keep the version that was published, and say what changed.

    改动之前或之后运行都行。以前的版本留在 data/versions/，照样可以引用。Run it before or after the change.

    例：mingxi revise 320400/keji/2023 --why 更正指标名称里的一个错字；
    mingxi revise 320400/keji/2023 --from 旧的.yaml --date 2025-06-30 --why 公布单位重新公布
    """
    expect_data(root, lang)
    library, problems = load_words(root)
    day = (change["date"] or datetime.now().astimezone()).date().isoformat()
    for path in paths(records, root, lang) if library else ():
        entry, found = read_entry(root / "data", path)
        problems += found
        if library is None or entry is None:
            continue
        revised, found = revision(library, entry, path, (day, change["why"]), change["given"])
        problems += found
        if revised:
            write_whole(revised.kept, revised.kept_text)
            write_whole(path, revised.record_text)
            click.echo(f"{entry.key}: {revised.version}")
    finish(problems, lang)
