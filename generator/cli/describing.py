"""`mingxi schema`: what editors need to know of our files."""

from pathlib import Path

import click

from generator.schema import SCHEMAS, schema_text
from generator.write import write_whole


@click.command()
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
