"""The built site against the limits of GitHub Pages, and against the data it was built from."""

from collections.abc import Iterator
from pathlib import Path

from generator.building.limits import MOST, MOST_OF_ONE, NEARLY, readable
from generator.doctor.signs import Part, Sign, State
from generator.words import Words
from generator.write import MARK

_BUILD = Words("运行 mingxi build", "run mingxi build")
_SMALLER = Words(
    "换一个没有上限的网站服务器，或用 --shard 按地区分成几个网站",
    "use a host without the limit, or divide it into sites by region with --shard",
)


def signs(root: Path) -> Iterator[Sign]:
    """How the site of a project stands."""
    site = root / "site"
    if not (site / MARK.name).is_file() or not (site / "index.html").is_file():
        if (root / "data").is_dir():
            yield Sign(Part.SITE, State.LOOK, Words("还没有建站", "no site has been built yet"), _BUILD)
        return
    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file() and ".git" not in path.parts}
    yield _whole(sum(sizes.values()), len(sizes))
    for path, size in sorted(sizes.items()):
        if size > MOST_OF_ONE:
            name = path.relative_to(root).as_posix()
            words = Words(
                f"`{name}` 有 {readable(size)}，GitHub 最多收 100 MB",
                f"`{name}` has {readable(size)}; GitHub takes 100 MB",
            )
            yield Sign(Part.SITE, State.WRONG, words, _SMALLER)
    if _newest(root) > (site / MARK.name).stat().st_mtime:
        words = Words(
            "建站以后又改了数据、模板或设置", "data, templates or settings have changed since the site was built"
        )
        yield Sign(Part.SITE, State.LOOK, words, _BUILD)


def _whole(size: int, files: int) -> Sign:
    zh = f"{files} 个文件，{readable(size)}；GitHub Pages 最多 1 GB"
    en = f"{files} files, {readable(size)}; GitHub Pages takes 1 GB"
    if size > MOST:
        return Sign(Part.SITE, State.WRONG, Words(zh, en), _SMALLER)
    return (
        Sign(Part.SITE, State.LOOK, Words(zh, en), _SMALLER)
        if size >= NEARLY * MOST
        else Sign(Part.SITE, State.FINE, Words(zh, en))
    )


def _newest(root: Path) -> float:
    """When anything that a site is built from was last changed; a folder changes when a file in it is removed."""
    folders = [root / name for name in ("data", "templates", "docs")]
    paths = [root / "mkdocs.yml", *folders, *(path for folder in folders for path in folder.rglob("*"))]
    return max((path.stat().st_mtime for path in paths if path.exists()), default=0.0)
