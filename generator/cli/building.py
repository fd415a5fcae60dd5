"""`mingxi build` and `mingxi gallery`: folders of pages."""

import re
from contextlib import nullcontext
from pathlib import Path

import click

from generator.asking import expect_data, is_asked_for, project
from generator.build import build as build_site
from generator.building import limits
from generator.building.lasting import note_addresses, unnoted
from generator.building.means import Means
from generator.building.order import Shard
from generator.chrome import SITE_ADDRESS
from generator.cli import sharding
from generator.cli.clusters import cluster
from generator.cli.metering import Meter
from generator.cli.refusing import said_early
from generator.cli.telling import finish, tell
from generator.gallery import gallery as build_gallery
from generator.keeping import kept_for
from generator.reporting.text import summary
from generator.words import Language, Words

_WHOLE = Words(
    "--lock 记整个网站的地址，不能与 --shard 同用",
    "--lock notes the addresses of the whole site; it does not go with --shard",
)


def _address(_context: click.Context, _parameter: click.Parameter, url: str) -> str:
    """The address of a site, which ends with `/`."""
    if url and not re.fullmatch(SITE_ADDRESS, url):
        words = Words(
            "写完整的网址，例如 https://example.org/32/", "write a whole address, e.g. https://example.org/32/"
        )
        raise click.BadParameter(said_early(words))
    return url if not url or url.endswith("/") else f"{url}/"


@click.command()
@project
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="网站写到哪里，默认是项目里的 site/。Where the site goes; site/ of the project by default.",
)
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(0, 1024),
    default=0,
    help="用几个进程，0 是处理器有几个就用几个。How many processes; 0 for one for each processor.",
)
@click.option(
    "--no-cache",
    is_flag=True,
    help="全部重做，不用以前做好的，也不留。Make everything anew; use nothing made before, and keep nothing.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="交给一个 Dask 集群，例如 tcp://127.0.0.1:8786。Let a Dask cluster work, e.g. tcp://127.0.0.1:8786.",
)
@click.option(
    "--lock",
    is_flag=True,
    help="把全部地址记进 data/addresses.lock，从此不能没有。Note all addresses: they must answer for ever.",
)
@sharding.shard("只建一个省、市或县，写行政区划代码。The site of one province, city or county alone, by its code.")
@click.option(
    "--site-url",
    metavar="URL",
    default="",
    callback=_address,
    help="这个网站的网址，代替 mkdocs.yml 的 site_url；分站各有一个。Its address instead of that in mkdocs.yml.",
)
@click.option(
    "--any-size",
    is_flag=True,
    help="超过 GitHub Pages 的上限也建。Build also what is too large for GitHub Pages.",
)
def build(  # noqa: PLR0913 - one for each option
    root: Path,
    lang: Language,
    out: Path | None,
    *,
    jobs: int,
    scheduler: str | None,
    shard: str,
    site_url: str,
    no_cache: bool,
    any_size: bool,
    lock: bool,
) -> None:
    """建站：文件有问题就不写，退出码为 1。Build the site; write nothing and exit 1 if files have problems.

    网站是中文的；写出 --lang en 才是英文，MINGXI_LANG 只管消息。Only --lang makes a site English, not MINGXI_LANG.

    没有变的网页照用上次做好的，留在用户自己的缓存文件夹里（MINGXI_CACHE 另指一处）。
    Pages that have not changed are kept from the last build in a cache folder of the user's own (or MINGXI_CACHE).

    换下来的网站留在旁边的 .site.spare，只占文件名的地方，下次在它上面改；随时可以整个删去。
    What was replaced stays beside the site in .site.spare, takes room for names alone, and may be deleted at any time.

    集群的各台机器要在同样的路径看到项目和网站；这时不用缓存。
    The machines of a cluster must see project and site under the same paths; nothing is kept then.

    例：mingxi build；mingxi build --lang en --out site-en；mingxi build --jobs 1 --no-cache；
    mingxi build --scheduler tcp://127.0.0.1:8786；mingxi build --lock；
    mingxi build --shard 320000 --site-url https://example.org/32/ --out site/32 --any-size
    """
    expect_data(root, lang)
    sharding.expect_records(root, shard, lang)
    if shard and lock:
        raise click.UsageError(_WHOLE.say(lang))
    place = out or root / "site"
    site = lang if is_asked_for("lang") else Language.ZH
    with Meter(lang) as meter, cluster(scheduler, lang) if scheduler else nullcontext(jobs) as workers:
        store = None if no_cache or scheduler else kept_for(root, place, site)
        means = Means(workers, meter, store, None if any_size else limits.MOST)
        built = build_site(root.absolute() if scheduler else root, place, site, means, Shard(shard, site_url))
    click.echo(summary(built.report._replace(language=lang)), err=True)
    said = (
        Words(f"{place}：{built.files} 个文件", f"{place}: {built.files} files")
        if built.files
        else Words("没有写出任何文件", "nothing was written")
    )
    click.echo(said.say(lang), err=True)
    if large := limits.told(built.size):
        click.echo(large.say(lang), err=True)
    tell(built.report.notes, lang)
    if built.files:
        count = note_addresses(root, place, built.held) if lock else -unnoted(root, built.held)
        _tell_of_the_lock(count, lang)
    finish([*built.report.problems], lang)


def _tell_of_the_lock(count: int, lang: Language) -> None:
    """How many addresses were noted, or of how many records, as a negative number, they are not."""
    if count > 0:
        said = Words(f"data/addresses.lock 记下了 {count} 个地址", f"data/addresses.lock notes {count} more addresses")
    elif count < 0:
        said = Words(
            f"{-count} 张表的地址、版本或行还没有记下：公布之前运行 mingxi build --lock",
            f"addresses, versions or rows of {-count} tables are not noted: run mingxi build --lock before publishing",
        )
    else:
        return
    click.echo(said.say(lang), err=True)


@click.command()
@project
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="写到哪里，整个换掉。Where it goes; replaced whole.",
)
def gallery(root: Path, lang: Language, out: Path) -> None:
    """把每个部件的例子排成网页，给改模板的人看。Set the examples of every component, for those who change templates.

    例子有问题就不写，退出码为 1；它不是网站的一部分。It is no part of the site; exit 1 if an example fails.

    例：mingxi gallery --out build/gallery
    """
    built = build_gallery(root, out, lang if is_asked_for("lang") else Language.ZH)
    if built.files:
        click.echo(Words(f"{out}：{built.files} 个文件", f"{out}: {built.files} files").say(lang), err=True)
    finish(built.problems, lang)
