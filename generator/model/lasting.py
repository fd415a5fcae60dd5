"""What became of addresses that were published: moved, or withdrawn; each with the day and the reason."""

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.base import Date, Frozen, Named, RegionCode, Slug

_PLACE = r"^([a-z0-9][a-z0-9-]*/)+(#[mi]-[0-9]{3,6})?$"
PlaceOnSite = Annotated[str, StringConstraints(pattern=_PLACE, max_length=300)]
VersionId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]


class Moved(Frozen):
    """Something that has another address now."""

    old: PlaceOnSite = Field(description="原来的地址或行", examples=["320400/keji/2023/#i-013"])
    new: PlaceOnSite = Field(description="现在的地址或行", examples=["320400/keji/2023/#i-014"])
    name: Named = Field(description="原来的名称，照当时所印", examples=["常州市科学技术局"])
    date: Date = Field(description="从哪一天起，YYYY-MM-DD", examples=["2026-01-01"])
    why: Named = Field(description="为什么", examples=["机构改革"])


class MovedRegion(Moved):
    """A place that was merged into another, or has another code."""

    old: RegionCode = Field(description="原来的行政区划代码", examples=["320681"])
    new: RegionCode = Field(description="现在的行政区划代码", examples=["320614"])


class MovedName(Moved):
    """A kind of department or an indicator that has another id."""

    old: Slug = Field(description="原来的代号", examples=["keji"])
    new: Slug = Field(description="现在的代号", examples=["kexue"])


class Withdrawn(Frozen):
    """Something that was published and is withdrawn, with everything under its address."""

    address: PlaceOnSite = Field(description="地址或行", examples=["320600/keji/2024/"])
    name: Named = Field(description="那里曾经是什么，不写内容", examples=["南通市科学技术局2024年度的表"])
    date: Date = Field(description="哪一天撤下，YYYY-MM-DD", examples=["2026-01-01"])
    why: Named = Field(description="为什么撤下", examples=["原文已由公布单位撤回"])


class Redirects(Frozen):
    """The file data/redirects.yaml."""

    kinds: tuple[MovedName, ...] = Field(
        (),
        description="改了代号的部门类别；各地这一类部门的地址一并跟着改",
        examples=[[{"old": "keji", "new": "kexue"}]],
    )
    regions: tuple[MovedRegion, ...] = Field(
        (),
        description="并入别处或改了代码的地区；其下的地址一并跟着改",
        examples=[[{"old": "320681", "new": "320614"}]],
    )
    families: tuple[MovedName, ...] = Field((), description="改了代号的指标", examples=[[{"old": "a", "new": "b"}]])
    addresses: tuple[Moved, ...] = Field(
        (),
        description="其他改了的地址，其下的地址一并跟着改；也可以是一张表里的一行",
        examples=[[{"old": "a/", "new": "b/"}]],
    )
    withdrawn: tuple[Withdrawn, ...] = Field(
        (), description="撤下的；那里只留一页说明", examples=[[{"address": "320600/keji/2024/"}]]
    )


class Change(Frozen):
    """A change of a record that was published: which version was there before, and why it is no longer."""

    version: VersionId = Field(description="以前的版本，八位，由 mingxi revise 写", examples=["1f2e3d4c"])
    date: Date = Field(description="哪一天改的，YYYY-MM-DD", examples=["2025-06-30"])
    why: Named = Field(description="改了什么、为什么", examples=["更正指标名称里的一个错字"])
