"""How a card is set into a page of another site: the words to copy, and the same for programs as oEmbed."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.encoding import in_html
from generator.pages.imprint import Imprint
from generator.site import File, Link, Related

WIDTH, HEIGHT = 640, 450  # of a card; it is as high as its content needs on a phone
OEMBED, BADGE = "oembed.json", "badge.svg"
_TYPE = "application/json+oembed"


class Embedding(NamedTuple):
    """What to copy in order to show a card, or the badge, elsewhere; no words where the site has no address."""

    card: Link
    badge: Link  # no words where there is none
    snippet: str
    badge_snippet: str


def embedding(imprint: Imprint, address: str, title: str, up: str, *, has_badge: bool) -> Embedding:
    """How the card of a page is set into another."""
    say, site = imprint.say, imprint.settings.site_url
    card = Link(say("看这张卡片"), f"{up}{addresses.embed(address)}index.html")
    badge = Link(say("徽标"), f"{up}{addresses.embed(address)}{BADGE}") if has_badge else Link("")
    if not site:
        return Embedding(card, badge, "", "")
    picture = f'<img src="{in_html(site + addresses.embed(address))}{BADGE}" alt="{in_html(title)}" height="20">'
    badge_snippet = f'<a href="{in_html(site + address)}">{picture}</a>' if has_badge else ""
    return Embedding(card, badge, frame(site, address, title), badge_snippet)


def frame(site: str, address: str, title: str) -> str:
    """The words that set a card into a page."""
    style = f"border:0;width:100%;max-width:{WIDTH}px;height:{HEIGHT}px"
    source = in_html(site + addresses.embed(address))
    return f'<iframe src="{source}" title="{in_html(title)}" style="{style}" loading="lazy"></iframe>'


def oembed(imprint: Imprint, address: str, title: str) -> Iterator[File]:
    """The same for programs, which want whole addresses: only where the site has one."""
    site = imprint.settings.site_url
    if site:
        said = {
            "version": "1.0",
            "type": "rich",
            "provider_name": imprint.settings.site_name or imprint.say("明细"),
            "provider_url": site,
            "title": title,
            "html": frame(site, address, title),
            "width": WIDTH,
            "height": HEIGHT,
        }
        text = json.dumps(said, ensure_ascii=False)
        yield File(f"{addresses.embed(address)}{OEMBED}", f"{text}\n".encode())


def discovery(imprint: Imprint, address: str, title: str) -> tuple[Related, ...]:
    """What a page tells programs of its card."""
    site = imprint.settings.site_url
    whole = f"{site}{addresses.embed(address)}{OEMBED}"
    return (Related("alternate", whole, _TYPE, title, is_whole=True),) if site else ()
