"""What the lists under `api/v1/` hold; every way leads from the list that tells it, so that a site may lie anywhere."""

from pydantic import Field

from generator.model.base import Frozen, RegionCode, Slug, Year
from generator.model.finding import Verdict
from generator.model.record import Scope


class Lists(Frozen):
    """The ways to the lists."""

    regions: str = Field(description="地区")
    departments: str = Field(description="部门类别")
    records: str = Field(description="全部表的第一部分")
    indicators: str = Field(description="指标")
    findings: str = Field(description="核对")
    news: str = Field(description="最新的表")


class Start(Frozen):
    """Where to begin."""

    name: str = Field(description="网站的名称")
    site: str | None = Field(None, description="网站的网址；没有写明就没有这一项")
    publisher: str | None = Field(None, description="发布者")
    licence: str | None = Field(None, description="数据的许可")
    count: int = Field(description="有几张表")
    lists: Lists = Field(description="各个清单")
    whole: dict[str, str] = Field(description="整站的文件和到它们的路")


class Total(Frozen):
    """How much money a table states."""

    text: str = Field(description="照原表")
    unit: str = Field(description="单位，照原表")


class RecordLine(Frozen):
    """One table in a list."""

    key: str = Field(description="永久的身份，例如 320400/keji/2023")
    region: RegionCode = Field(description="行政区划代码")
    kind: Slug = Field(description="部门类别")
    name: str = Field(description="单位名称，照原表")
    scope: Scope = Field(description="口径")
    year: Year = Field(description="年度")
    total: Total | None = Field(None, description="资金总额；原表没有就没有这一项")
    money: int = Field(description="资金有几行")
    indicators: int = Field(description="指标有几行")
    different: int = Field(description="有几处值得看")
    record: str = Field(description="全部内容 record.json")
    csv: str = Field(description="一值一行 record.csv")
    page: str = Field(description="网页")


class RegionLine(Frozen):
    """A place in the list of places."""

    code: RegionCode = Field(description="行政区划代码")
    name: str = Field(description="名称")
    above: RegionCode | None = Field(None, description="上级地区；省级没有")
    count: int = Field(description="本级有几张表")
    within: int = Field(description="连同所辖地方有几张")
    list: str = Field(description="它的表")
    page: str = Field(description="网页")


class Regions(Frozen):
    """All places."""

    regions: tuple[RegionLine, ...] = Field(description="按代码排列")


class Region(Frozen):
    """One place."""

    code: RegionCode = Field(description="行政区划代码")
    name: str = Field(description="名称")
    above: RegionCode | None = Field(None, description="上级地区；省级没有")
    below: tuple[RegionCode, ...] = Field(description="所辖地方")
    records: tuple[RecordLine, ...] = Field(description="本级的表")


class DepartmentLine(Frozen):
    """A kind of department in the list of kinds."""

    id: Slug = Field(description="代号")
    name: str = Field(description="名称")
    count: int = Field(description="有几张表")
    list: str = Field(description="它的表")
    page: str = Field(description="网页")


class Departments(Frozen):
    """All kinds of department."""

    departments: tuple[DepartmentLine, ...] = Field(description="按代号排列")


class Department(Frozen):
    """One kind of department."""

    id: Slug = Field(description="代号")
    name: str = Field(description="名称")
    records: tuple[RecordLine, ...] = Field(description="各地各年的表")


class Records(Frozen):
    """Some of all tables."""

    count: int = Field(description="一共有几张表")
    part: int = Field(description="这是第几部分，从 1 起")
    parts: int = Field(description="一共几部分")
    next: str | None = Field(None, description="下一部分；最后一部分没有")
    records: tuple[RecordLine, ...] = Field(description="按身份排列")


class IndicatorLine(Frozen):
    """An indicator in the list of indicators."""

    id: Slug = Field(description="代号")
    name: str = Field(description="最常见的名称")
    definition: str = Field(description="定义，编者的话")
    unit: str | None = Field(None, description="通常的单位")
    count: int = Field(description="有几张表印它")
    list: str = Field(description="各地各年怎样写")
    page: str = Field(description="网页")


class Indicators(Frozen):
    """All indicators that some table prints."""

    indicators: tuple[IndicatorLine, ...] = Field(description="按词汇表的次序")


class StatementLine(Frozen):
    """One place where an indicator is printed."""

    key: str = Field(description="哪张表")
    row: str = Field(description="哪一行")
    name: str = Field(description="名称，照原表")
    half: str | None = Field(None, description="半年指标值，照原表；没有这一格就没有这一项")
    full: str | None = Field(None, description="全年指标值，照原表；没有这一格就没有这一项")
    page: str = Field(description="网页上的那一行")


class IndicatorStatements(Frozen):
    """One indicator across places and years."""

    id: Slug = Field(description="代号")
    name: str = Field(description="最常见的名称")
    statements: tuple[StatementLine, ...] = Field(description="按表的身份排列")


class CheckLine(Frozen):
    """A check in the list of checks."""

    id: Slug = Field(description="代号")
    title: str = Field(description="问的是什么")
    counts: dict[str, int] = Field(description="几处 differs 有出入，agrees 相符，open 无法核对，note 提示")
    list: str = Field(description="值得看的各处")
    page: str = Field(description="网页")


class Findings(Frozen):
    """All checks."""

    checks: tuple[CheckLine, ...] = Field(description="按规则的次序")


class FindingLine(Frozen):
    """Something that a reader should look at."""

    key: str = Field(description="哪张表")
    verdict: Verdict = Field(description="结论")
    sentence: str = Field(description="看到了什么")
    page: str = Field(description="网页上的那一处")


class CheckFindings(Frozen):
    """What one check found that a reader should look at."""

    id: str = Field(description="代号")
    title: str = Field(description="问的是什么")
    findings: tuple[FindingLine, ...] = Field(description="按表的身份排列")


class NewsLine(Frozen):
    """A table among the newest, or a change of one after it was published."""

    region: RegionCode = Field(description="行政区划代码")
    address: str = Field(description="网页在网站里的地址")
    title: str = Field(description="哪里、哪个部门、哪一年")
    kind: Slug = Field(description="部门类别")
    name: str = Field(description="单位名称，照原表")
    published: str = Field(description="文件公布的日期；不知道就空着")
    day: str = Field(description="排列用的日期；公布和取得的日期都没有，就是年度的第一天")
    said: tuple[str, ...] = Field(description="有什么新的，几句话")
    different: int = Field(description="有几处值得看")
    found: tuple[str, ...] = Field(description="其中前几处")
    replaced: str = Field(description="被替换的版本的地址；不是更正就空着")


class NewsList(Frozen):
    """The newest tables."""

    news: tuple[NewsLine, ...] = Field(description="由近到远，最多 50 张")
