"""The page of formats: every file that is read or written, and every output, each with what a run of it gives."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from click.testing import CliRunner

from generator.cli import commands
from generator.routes import ROUTES, Route
from tests.conftest import ROOT
from tests.docs.writing import code, fence, page, table

WHOLE, BROKEN = ROOT / "tests/problems/nothing", ROOT / "tests/problems/left-over"
RECORD = "data/records/320400/keji/2023.yaml"
SOURCE = "data/sources/320400/keji/2023.txt"
FORMATS = {
    "text": ("给人看", "for people"),
    "json": ("给程序读：句子两种语言都有，数是文本", "for programs: sentences in both languages, numbers as text"),
    "github": ("GitHub Actions 的注释，标在改动的行旁边", "annotations beside the lines of a pull request"),
    "sarif": ("SARIF 2.1.0，代码平台的“扫描结果”读它", "SARIF 2.1.0, which platforms of code show as alerts"),
}
READ = (
    ("data/records/<地区>/<部门>/<年度>.yaml", "记录，也可写成 .json；有行号，不写计算出来的数", "records"),
    ("data/records/…/<年度>.trace.json", "每个值在原文的行和列", "where each value stands"),
    ("data/records/…/<年度>.account.json", "导入时的账目，留作记录", "what became of a document when it was imported"),
    ("data/sources/<地区>/<部门>/<年度>.txt", "收到的原文的文字，不改动", "the text of documents as received"),
    ("data/forms/*.yaml", "项目自己的表式，优先于自带的", "forms of the project's own"),
    (
        "data/vocabulary/*.yaml",
        "项目自己的词汇：在自带的上面加什么、改什么",
        "what is added to the shipped vocabularies",
    ),
    ("data/coverage/*.yaml", "应有而没有收录、已撤下的表", "tables that should be here and are not"),
    ("data/responses/<地区>/<部门>/<年度>.yaml", "部门对核对结果的回应", "what departments reply to findings"),
    (
        "data/versions/…/<版本>.json",
        "公布过、后来改了的版本，由 mingxi revise 写",
        "earlier versions",
    ),
    ("data/redirects.yaml", "公布过的地址改到了哪里，或为何撤下", "what became of published addresses"),
    ("data/addresses.lock", "公布过的全部地址，由 mingxi build --lock 写", "every address ever published"),
    ("data/pages/*.md", "关于、方法、隐私、词汇的文字，英文加 .en", "the written pages; English ones end in .en.md"),
    ("data/schema/*.json", "给编辑器用，由 mingxi schema 写出", "schemas for editors"),
    ("templates/", "换掉自带模板的同名文件", "files in place of shipped templates"),
    ("mkdocs.yml", "网站的设置", "settings"),
    ("docs/", "标志等图片、自己的样式", "pictures and style sheets"),
    ("site/", "建成的网站，每次整个换掉", "the site; each build replaces it"),
)


SAME_BYTES = """同样的数据、同样的程序，每个文件的每个字节都相同，与哪一天、哪台机器、什么语言、文件夹的次序无关。
`.xlsx` 由 zlib 压缩，`mingxi.sqlite` 由 SQLite 写：换了这两个库的版本，字节可能不同，内容不变；
SQLite 低于 3.34 的，数据库里没有全文检索的表。
Equal data and an equal program make equal bytes, whatever the day, the machine, its language and the order of
folders. Workbooks are packed by zlib and the database is written by SQLite: other versions of these may give
other bytes with the same content, and SQLite before 3.34 makes no table for searching."""
DAYS = """订阅里的日期取自原文：公布的日期，没有就是取得的日期；两样都没有记下的，排在那一年的 1 月 1 日。
Days in feeds come from the documents: when they were published, else retrieved; where neither was noted, the first
of January of the year they are for."""


def _with_address(route: Route) -> str:
    return "；写了 site_url 才有" if route.is_addressed else ""


SITE = {
    r"index\.html": ("首页", "the home page"),
    r"404\.html": ("没有这一页", "for addresses that lead nowhere"),
    r"\.nojekyll": (
        "GitHub Pages 需要；也表明这个文件夹可以整个换掉",
        "for GitHub Pages; says that a build made this folder",
    ),
    r"<地区>/index\.html": ("一个地区", "a place"),
    r"<地区>/<部门>/index\.html": ("一个部门历年", "a department over the years"),
    r"<地区>/<部门>/<年度>/index\.html": ("一个部门一年的表", "one department, one year"),
    r"<地区>/<部门>/<年度>/versions/<版本>/index\.html": (
        "一个版本，引用的就是它；现在的一版通往上面那一页",
        "a version, which citations name; that of today leads to the page above",
    ),
    r"embed/(<地区>/<部门>/<年度>|compare/<部门>)/index\.html": (
        "放进别的网页的卡片：没有脚本，不足 20 KB，不向别处要东西",
        "cards for other sites: no script, under 20 KB, no request",
    ),
    r"<地区>/<部门>/<年度>/source/index\.html": ("原文，逐行编号", "the document, line by line"),
    r"compare/(<部门>/)?(<年度>/)?index\.html": ("各地对照，自选对照", "comparisons"),
    r"compare/<部门>/tables\.<指纹>\.js": ("自选对照要用的数", "data of your own selection"),
    r"departments/(<部门>/)?index\.html": ("部门种类", "kinds of department"),
    r"regions/index\.html": ("全部地区", "all places"),
    r"years/(<年度>/)?index\.html": ("年度", "years"),
    r"indicators/(<名字>/)?index\.html": ("指标族", "families of indicators"),
    r"findings/(<名字>/)?index\.html": ("核对规则和全部结果", "checks and all findings"),
    r"(about|method|privacy|glossary|coverage|api|api/v1|api/targets)/index\.html": (
        "文字、覆盖、词汇、数据",
        "written pages and indexes",
    ),
    r"search/(names/)?(<名字>/)?index\.html": ("搜索；名称目录不用脚本", "search; an index of names without scripts"),
    r"search/(<指纹>/)?\w+\.js": ("搜索的索引", "the index of the search"),
    r"assets/\w+\.<指纹>\.(css|js|svg)": ("样式、脚本、图标，名字随内容变", "styles, scripts, icons"),
}


SHOWN = {"region": "<地区>", "unit": "<部门>", "year": "<年度>", "kind": "<部门>", "part": "<号码>"}
SHOWN |= dict.fromkeys(("family", "rule"), "<名字>")
SITE |= {
    re.escape(route.pattern.format_map(SHOWN)): (route.about.zh + _with_address(route), route.about.en)
    for route in ROUTES
}


def write() -> str:
    """The page."""
    with TemporaryDirectory() as made:
        return page(
            "格式 Formats",
            "程序读什么、写什么，各有一份样子；都是运行得出的。全部是 UTF-8，换行是 LF；CSV 照 RFC 4180 是 CRLF。\n"
            "What the program reads and writes, each with a sample that a run gave. All is UTF-8, CSV with CRLF.",
            "## 项目文件夹 A project",
            table(["位置 Place", "内容", "Content"], [[code(place), zh, en] for place, zh, en in READ]),
            *_files(Path(made)),
            "## 输出格式 Output formats",
            "`mingxi check --format …`；`mingxi rules` 和 `mingxi import` 有 `text` 和 `json`。",
            *(part for name, (zh, en) in FORMATS.items() for part in (f"### `{name}`", f"{zh}。{en}.", _check(name))),
            "### `mingxi rules --format json`",
            _json(json.loads(_run("rules", "--format", "json")), most=1),
            "## 网站 The site",
            "每页只有一个网址，由代码组成；从 `file://`、网站根目录或任何子目录打开都一样。\n"
            "Every page has one address, made of codes; the site works from any folder and from `file://`.",
            SAME_BYTES,
            DAYS,
            table(["文件 File", "内容", "Content"], _site(Path(made))),
        )


def _run(*words: str) -> str:
    """What a command prints."""
    done = CliRunner().invoke(commands, words, env={"MINGXI_LANG": "zh"})
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.stdout


def _files(made: Path) -> Iterator[str]:
    yield "### 原文 A document"
    yield fence((WHOLE / SOURCE).read_text(encoding="utf-8"))
    yield "### 记录 A record"
    yield fence((WHOLE / RECORD).read_text(encoding="utf-8"), "yaml")
    yield "### 位置 A trace"
    trace = (WHOLE / RECORD).with_suffix(".trace.json")
    yield _json(json.loads(trace.read_text(encoding="utf-8")), most=4)
    yield "### 账目 An account"
    yield (
        "`mingxi import` 在记录旁边写出；`--format json` 打印同样的内容，几份文件成一个列表。这一份里有一行\n"
        "不认识的字，又没有印地名：`left` 是没有读懂的，`doubts` 是待核的，`complete` 说够不够成为记录。\n"
        "Written beside a draft: `left` is what was not understood, `doubts` what a person should confirm."
    )
    yield _json(_account(made), most=4)


def _account(made: Path) -> Any:
    text = (
        (WHOLE / SOURCE)
        .read_text(encoding="utf-8")
        .replace("常州市", "")
        .replace("年度目标\n", "审核意见 同意\n年度目标\n")
    )
    document = made / "科技局.txt"
    document.write_text(text, encoding="utf-8")
    _run("import", str(document), "--root", str(WHOLE), "--out", str(made / "drafts"))
    return json.loads((made / "drafts/科技局.account.json").read_text(encoding="utf-8"))


def _check(name: str) -> str:
    printed = _run("check", "--root", str(BROKEN), "--format", name)
    return _json(json.loads(printed), most=1) if printed.startswith("{") else fence(printed)


def _json(value: Any, most: int) -> str:
    """JSON as the program writes it, of long lists and mappings only the beginning."""
    return fence(json.dumps(_cut(value, most), ensure_ascii=False, indent=1), "json")


def _cut(value: Any, most: int) -> Any:
    if isinstance(value, list):
        rest = ["……"] if len(value) > most else []
        return [*(_cut(part, most) for part in value[:most]), *rest]
    if isinstance(value, Mapping):
        is_table = len(value) > _MOST_NAMES  # of names that data give, not of fields
        shown = [*value.items()][: most if is_table else None]
        return {name: _cut(part, most) for name, part in shown} | ({"……": "……"} if is_table else {})
    return value


_MOST_NAMES = 12


def _site(made: Path) -> Iterator[list[str]]:
    """Every kind of file of a site, in order."""
    project = shutil.copytree(WHOLE, made / "project")
    (project / "mkdocs.yml").write_text("site_url: https://example.org/\n", encoding="utf-8")
    _run("build", "--root", str(project), "--out", str(made / "site"))
    files = sorted(path.relative_to(made / "site").as_posix() for path in (made / "site").rglob("*") if path.is_file())
    kinds = sorted(set(map(kind, files)))  # not in the order of names that hold what the files hold
    for pattern, words in SITE.items():
        shown = [one for one in kinds if re.fullmatch(pattern, one)] or [pattern.replace("\\", "")]
        yield ["<br>".join(map(code, shown)), *words]
    unknown = [one for one in kinds if not any(re.fullmatch(pattern, one) for pattern in SITE)]
    if unknown:
        raise ValueError(f"no word says what these files of a site are: {unknown}")


def kind(file: str) -> str:
    """A file's name with a word in place of each part that data give."""
    shown = re.sub(r"[0-9a-f]{10}(?=[./])", "<指纹>", file)
    shown = re.sub(r"^(embed/)?[0-9]{6}/", r"\1<地区>/", shown)
    shown = re.sub(r"/versions/[0-9a-f]{8}/", "/versions/<版本>/", shown)
    shown = re.sub(r"/[0-9]{4}/", "/<年度>/", shown)
    shown = re.sub(r"/keji/", "/<部门>/", shown)
    shown = re.sub(r"^(findings|indicators|search/names)/[a-z0-9-]+/", r"\1/<名字>/", shown)
    for folder, name in (("regions", "<地区>"), ("departments", "<部门>"), ("records", "<号码>")):
        shown = re.sub(rf"^api/v1/{folder}/[a-z0-9-]+\.json", f"api/v1/{folder}/{name}.json", shown)
    return re.sub(r"^(api/v1/(?:findings|indicators))/[a-z0-9-]+\.json", r"\1/<名字>.json", shown)
