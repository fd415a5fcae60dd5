"""`mingxi init`: a new project that checks and builds at once."""

from collections.abc import Iterator
from pathlib import Path

import click

from generator.asking import lang_option
from generator.starting import (
    DEFAULT_REGION,
    EXAMPLE,
    Start,
    in_the_way,
    near_regions,
    project_files,
    regions,
    write_project,
)
from generator.words import Language, Words


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(readable=False, path_type=Path))
@lang_option
@click.option("--region", default=DEFAULT_REGION, help="示例放在哪个地区：六位代码。Code of the example's place.")
@click.option("--publisher", default="", help="发布者的名称，印在页脚。Who publishes the site.")
def init(folder: Path, lang: Language, region: str, publisher: str) -> None:
    """建一个新项目，马上能核对、能建站。Make a new project that checks and builds at once.

    有一张标明的示例表、设置、说明和 GitHub 的工作流。A marked example, settings, a README, a workflow.

    例：mingxi init 我的项目；mingxi init 我的项目 --region 320400 --publisher 常州市财政局
    """
    start = Start(region, _place(region, lang), _publisher(publisher, lang))
    _expect_room(folder, lang)
    files = project_files(start)
    write_project(folder, files)
    for name in sorted(files):
        click.echo((folder / name).as_posix())
    for line in _next(folder, start):
        click.echo(line.say(lang), err=True)


def _place(region: str, lang: Language) -> str:
    """The name of a place, as the vocabulary has it."""
    places = regions()
    if region in places:
        return places[region]
    near = near_regions(region, places)
    zh, en = f"没有代码为 `{region}` 的地区", f"no region has the code `{region}`"
    if near:
        zh, en = f"{zh}；相近的有：{'、'.join(near)}", f"{en}; what comes near: {', '.join(near)}"
    else:
        zh, en = f"{zh}；写六位行政区划代码，例如 320400", f"{en}; write six digits, e.g. 320400"
    raise click.UsageError(Words(zh, en).say(lang))


def _publisher(name: str, lang: Language) -> str:
    if name.isprintable():
        return name.strip()
    words = Words("`--publisher` 里有换行或看不见的字符", "`--publisher` holds a line break or a hidden character")
    raise click.UsageError(words.say(lang))


def _expect_room(folder: Path, lang: Language) -> None:
    """Refuse what is no empty folder: nothing that is there is written over."""
    there = in_the_way(folder)
    if folder.exists() and not folder.is_dir():
        words = Words(f"`{folder}` 是一个文件；写一个新文件夹的名称", f"`{folder}` is a file; name a new folder")
    elif "data" in there:
        words = Words(
            f"`{folder}` 里已经有 data/，像是一个项目；写一个新文件夹的名称，或直接在那里运行 mingxi check",
            f"`{folder}` has a data/ already, like a project; name a new folder, or run mingxi check there",
        )
    elif there:
        names = [f"`{name}`" for name in there[:3]]
        zh, en = "、".join(names) + (" 等" if there[3:] else ""), ", ".join(names) + (", …" if there[3:] else "")
        words = Words(
            f"`{folder}` 不是空文件夹，里面有 {zh}；写一个新文件夹的名称，或先把里面的移走",
            f"`{folder}` is not empty, it holds {en}; name a new folder, or move these away first",
        )
    else:
        return
    raise click.UsageError(words.say(lang))


def _next(folder: Path, start: Start) -> Iterator[Words]:
    """What to do next."""
    key, shown = f"{start.region}/{EXAMPLE}", f'"{folder}"' if " " in f"{folder}" else f"{folder}"
    yield Words(
        f"\n项目建好了。示例是 {key}（{start.place}），数字是编的。接下来：",
        f"\nThe project is there. Its example is {key} ({start.place}), with invented figures. Next:",
    )
    if folder.resolve() != Path.cwd():
        yield Words(f"  cd {shown}", f"  cd {shown}")
    yield Words("  mingxi check             核对", "  mingxi check             check it")
    yield Words(
        "  mingxi build             建站，再打开 site/index.html",
        "  mingxi build             then open site/index.html",
    )
    yield Words(
        "  mingxi import 文件.pdf   收进自己的第一张表", "  mingxi import FILE.pdf   take in a table of your own"
    )
    yield Words("  mingxi doctor            看看还缺什么", "  mingxi doctor            see what is lacking")
    yield Words("怎样发布、更正、改样子，见 README.md", "README.md tells how to publish, correct and restyle")
