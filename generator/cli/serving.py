"""`mingxi serve`: the site to look at while its files are written."""

import os
import sys
import webbrowser
from pathlib import Path
from threading import Thread

import click

from generator.asking import expect_data, is_asked_for, project
from generator.building.order import Shard
from generator.cli import sharding
from generator.serving import FIRST, PortTaken, Preview, Server, serve
from generator.words import Language, Words

_HOW = Words(
    "改了文件，浏览器里的网页自己更新；Ctrl-C 停下", "save a file and the page in the browser follows; Ctrl-C ends it"
)
_NO_BROWSER = Words("没有找到浏览器，请自己打开上面的地址", "no browser was found; open the address yourself")


@click.command("serve")
@project
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="端口，默认 8000，有人在用就往后找。The port, e.g. --port 8080; by default the first free one from 8000 on.",
)
@sharding.shard("只看一个省、市或县，记录多时快得多。One province, city or county alone, by its code: sooner.")
@click.option("--en", "is_english", is_flag=True, help="英文界面，同 --lang en。In English, the same as --lang en.")
@click.option("--open", "is_opened", is_flag=True, help="打开浏览器。Open the browser.")
def preview(  # noqa: PLR0913 - one for each option
    root: Path, lang: Language, port: int | None, *, shard: str, is_english: bool, is_opened: bool
) -> None:
    """边改边看：改了文件，网页自己更新。Look at the site while you write: it follows every file you save.

    只给本机看，不写 site/；文件有问题时网页留着，问题显示在网页上。For this machine alone, and not in site/; problems
    of files are shown over the last good page.

    例：mingxi serve；mingxi serve --port 8080 --open；mingxi serve --en；mingxi serve --shard 320400
    """
    messages = Language.EN if is_english else lang
    site = Language.EN if is_english or (is_asked_for("lang") and lang is Language.EN) else Language.ZH
    expect_data(root, messages)
    sharding.expect_records(root, shard, messages)

    def opened(server: Server, address: str) -> None:
        if port is None and server.server_port != FIRST:
            zh, en = f"{FIRST} 端口有人在用，改用 {server.server_port}", f"port {FIRST} is in use; this is another"
            click.echo(Words(zh, en).say(messages), err=True)
        click.echo(address)
        click.echo(_HOW.say(messages), err=True)
        if is_opened:
            Thread(target=_open, args=(address, messages), daemon=True).start()

    try:
        wanted = Preview(root, site, messages, lambda line: click.echo(line, err=True), Shard(shard))
        serve(wanted, port, opened)
    except PortTaken as taken:
        raise click.UsageError(_taken(taken).say(messages)) from None


def _taken(taken: PortTaken) -> Words:
    zh, en = ("有人在用", "is in use") if taken.is_used else ("系统不让用", "may not be used")
    return Words(
        f"{taken.port} 端口{zh}；换一个，例如 --port {taken.free}，或不写 --port",
        f"port {taken.port} {en}; take another, e.g. --port {taken.free}, or leave --port out",
    )


def _open(address: str, lang: Language) -> None:
    """Open the browser; without a screen there is none but those that would take over the terminal."""
    has_screen = sys.platform in {"win32", "darwin"} or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    if not ((has_screen or os.environ.get("BROWSER")) and webbrowser.open(address)):
        click.echo(_NO_BROWSER.say(lang), err=True)
