"""A page where something was published once: what it was, when and why it was withdrawn, and none of its content."""

from typing import NamedTuple

from generator import addresses
from generator.addresses import Here
from generator.model.lasting import Withdrawn
from generator.pages.imprint import Imprint
from generator.site import Link, Meta, Page


class WithdrawnView(NamedTuple):
    """What the page of something shows that is not here any more."""

    over: str
    name: str
    lead: str  # what became of it
    why: str
    note: str
    near: Link  # a page that is still here


def withdrawn_page(imprint: Imprint, address: str, entry: Withdrawn, near: Link) -> Page:
    """The page at the address of something withdrawn; `near` is the name and the address of a page that is here."""
    say, here = imprint.say, Here(address)
    note = say(
        "这里曾经是{name}，地址 {address}。内容不再公布；这一页留着，让引用过它的人知道它去了哪里。",
        name=entry.name,
        address=address,
    )
    lead = say("{date}撤下。", date=entry.date)
    link = Link(near.text or say("首页"), here.to(near.href))
    view = WithdrawnView(say("已撤下"), entry.name, lead, entry.why, note, link)
    return _page(imprint, address, say("已撤下：{name}", name=entry.name), view)


def vacant_page(imprint: Imprint, address: str, name: str, above: str) -> Page:
    """The page of a list that has no table left; `above` is the list of all such lists."""
    say = imprint.say
    note = say("以前列在这里的表，各自的地址仍有说明。")
    link = Link(say("全部"), Here(address).to(above))
    view = WithdrawnView("", name, say("现在这里没有表。"), "", note, link)
    return _page(imprint, address, name, view)


def _page(imprint: Imprint, address: str, title: str, view: WithdrawnView) -> Page:
    return Page(
        address=address,
        template="withdrawn",
        title=title,
        view=view,
        description=view.lead,
        tab=addresses.INDICATORS if address.startswith(addresses.INDICATORS) else addresses.REGIONS,
        crumbs=(Link(imprint.say("首页"), Here(address).to(addresses.HOME)),),
        meta=(Meta("robots", "noindex"),),
    )
