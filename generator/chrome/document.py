"""The file `mkdocs.yml`, named as MkDocs and Material document it; what is ours is under `extra.mingxi`."""

from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints

from generator.chrome.navigation import Tab, tabs
from generator.model.base import Frozen, Named, Text

SITE_ADDRESS = r"https?://[^\s/?#\"'<>\[\]]+(/[^\s\"'<>]*)?"
_Address = Annotated[str, StringConstraints(pattern=f"^({SITE_ADDRESS})?$", max_length=2_000)]
_Mail = Annotated[str, StringConstraints(pattern=r"^([^\s@\"'<>?&]+@[^\s@\"'<>?&]+\.[^\s@\"'<>?&]+)?$", max_length=200)]
_Link = Annotated[str, StringConstraints(pattern=r"^(https?://[^\s\"'<>]+|[^\s\"'<>:]*)$", max_length=2_000)]
_Word = Annotated[str, StringConstraints(pattern=r"^[a-z]*([ -][a-z]+)*$", max_length=40)]
_File = Annotated[str, StringConstraints(pattern=r"^([\w-][\w. -]*/)*[\w-][\w. -]*$|^$", max_length=200)]


class Publication(Frozen):
    """Who publishes the site, under `extra.mingxi`."""

    publisher: Text = Field("", description="发布者的名称，印在页脚")
    contact: _Mail = Field("", description="电子邮箱，例如 wx@example.gov.cn")
    issues: _Address = Field("", description="报告错误的网址，例如 https://github.com/某人/某站/issues/new")
    licence: Text = Field("", description="数据的许可，例如 CC BY 4.0")
    site_id_code: Text = Field("", description="政府网站标识码")
    icp: Text = Field("", description="ICP 备案号")


class _Loose(Frozen):
    """A part of the file in which the theme knows more names than we use."""

    model_config = ConfigDict(extra="ignore")


class Toggle(_Loose):
    """The button that leads on to the next palette."""

    icon: _File = Field(description="Material 的图标，例如 material/weather-night")
    name: Named = Field(description="按钮的名称，例如 切换到深色")


class Palette(_Loose):
    """Colours that a reader may choose."""

    media: Text = Field("", description='例如 "(prefers-color-scheme: dark)"')
    scheme: _Word = Field("default", description="default 或 slate")
    primary: _Word = Field("custom", description="Material 的颜色名，例如 teal；custom 是本站自己的颜色")
    accent: _Word = Field("custom", description="Material 的颜色名，例如 teal；custom 是本站自己的颜色")
    toggle: Toggle | None = Field(None, description="切换按钮的 icon 和 name")


class _Icon(_Loose):
    logo: _File = Field("", description="Material 的图标，例如 material/library")


def _listed(value: object) -> object:
    """One palette as a list of one."""
    return [value] if isinstance(value, dict) else value


def _named(value: object) -> object:
    """A theme given by its name alone."""
    return {"name": value} if isinstance(value, str) else value


class Theme(_Loose):
    """The part of the theme that an owner may choose."""

    name: Annotated[str, StringConstraints(pattern="^material$")] = Field("material", description="只能是 material")
    palette: Annotated[tuple[Palette, ...], BeforeValidator(_listed)] = Field((), description="一个或几个配色")
    logo: _File = Field("", description="docs_dir 里的图片，例如 assets/logo.svg")
    favicon: _File = Field("", description="docs_dir 里的图片，例如 assets/favicon.png")
    icon: _Icon = Field(_Icon(), description="图标")
    features: tuple[str, ...] = Field((), description="Material 的功能名，例如 navigation.tabs.sticky")


class Alternate(_Loose):
    """The site in another language."""

    name: Named = Field(description="语言的名称，例如 English")
    link: _Link = Field(description="网址或路径，例如 /en/")
    lang: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]+(-[A-Za-z0-9]+)*$")] = Field(description="例如 en")


class _Extra(_Loose):
    mingxi: Publication = Field(Publication(), description="发布者的信息")
    alternate: tuple[Alternate, ...] = Field((), description="其他语言的网站：name、link、lang")
    homepage: _Link = Field("", description="标志链接到哪里，默认是首页")


class Document(Frozen):
    """The whole file; what is typed as `object` has no effect here and does no harm."""

    site_name: Named = Field("", description="网站的名称")
    site_url: _Address = Field("", description="网站的网址，例如 https://example.gov.cn/mingxi/")
    site_description: Text = Field("", description="一句话的介绍")
    copyright: Text = Field("", description="版权说明，印在页脚")
    docs_dir: Text = Field("docs", description="标志等图片所在的文件夹")
    theme: Annotated[Theme, BeforeValidator(_named)] = Field(Theme(), description="主题的设置")
    nav: Annotated[tuple[Tab, ...], BeforeValidator(tabs)] = Field(
        (), description="导航，例如 - 地区: regions/index.md"
    )
    extra: _Extra = Field(_Extra(), description="其他设置")
    extra_css: tuple[_File, ...] = Field((), description="docs_dir 里的样式表，不引用别的文件")
    site_author: object = None
    site_dir: object = None
    use_directory_urls: object = None
    repo_url: object = None
    repo_name: object = None
    edit_uri: object = None
    edit_uri_template: object = None
    extra_javascript: object = None
    extra_templates: object = None
    markdown_extensions: object = None
    mdx_configs: object = None
    plugins: object = None
    hooks: object = None
    strict: object = None
    dev_addr: object = None
    watch: object = None
    validation: object = None
    exclude_docs: object = None
    draft_docs: object = None
    not_in_nav: object = None
    remote_branch: object = None
    remote_name: object = None
