"""`mingxi hub`: one site that leads to several."""

from pathlib import Path

import click

from generator.asking import expect_data, is_asked_for, project
from generator.building import limits
from generator.cli.telling import finish
from generator.hub import join
from generator.words import Language, Words


@click.command()
@click.argument(
    "shards", metavar="SHARD...", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@project
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="网站写到哪里，默认是项目里的 site/。Where the site goes; site/ of the project by default.",
)
@click.option(
    "--any-size",
    is_flag=True,
    help="超过 GitHub Pages 的上限也建。Build also what is too large for GitHub Pages.",
)
def hub(shards: tuple[Path, ...], root: Path, lang: Language, out: Path | None, *, any_size: bool) -> None:
    """把几个分站合成一个总站：首页、地区、对照、指标、核对、搜索。Make one site that leads to several.

    SHARD 是用 --shard 建好的网站的文件夹，或它的 api/v1；别的文件不读。每个都要写明 site_url。
    SHARD is the folder of a site built with --shard, or its api/v1; nothing else is read. Each must say its site_url.

    例：mingxi hub 江苏/site 湖北/site --root 总站 --out 总站/site；mingxi hub lists/* --out site --any-size
    """
    expect_data(root, lang)
    place = out or root / "site"
    site = lang if is_asked_for("lang") else Language.ZH
    joined = join(root, place, shards, site, None if any_size else limits.MOST)
    said = (
        Words(
            f"{joined.sites} 个分站，{joined.tables} 张表；{place}：{joined.files} 个文件",
            f"{joined.sites} shards, {joined.tables} tables; {place}: {joined.files} files",
        )
        if joined.files
        else Words("没有写出任何文件", "nothing was written")
    )
    click.echo(said.say(lang), err=True)
    if large := limits.told(joined.size, limits.ELSEWHERE):
        click.echo(large.say(lang), err=True)
    finish([*joined.problems], lang)
