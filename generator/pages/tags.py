"""The tags that pages of Chinese government sites carry in their heads, and that their search engines read."""

from urllib.parse import urlsplit

from generator.pages.imprint import Imprint
from generator.pages.publication import Publication
from generator.site import Meta


def site_tags(imprint: Imprint) -> tuple[Meta, ...]:
    """What every page says of the site."""
    settings = imprint.settings
    domain = urlsplit(settings.site_url).hostname or ""
    tags = (("SiteName", settings.site_name), ("SiteDomain", domain), ("SiteIDCode", settings.publication.site_id_code))
    return tuple(Meta(name, content) for name, content in tags if content)


def record_tags(imprint: Imprint, published: Publication) -> tuple[Meta, ...]:
    """What a record page says of its document; the day is the document's own, and absent where it is not known."""
    record = published.record
    tags = (
        ("ColumnName", imprint.kind_name(record.department.kind)),
        ("ColumnType", imprint.say("部门整体预算绩效目标表")),
        ("ArticleTitle", f"{record.department.name}{record.year}年度{imprint.say('部门整体预算绩效目标表')}"),
        ("PubDate", record.source.published or ""),
        ("ContentSource", record.department.name),
        ("Keywords", f"{record.department.name},{record.year},{imprint.kind_name(record.department.kind)}"),
        ("Url", f"{imprint.settings.site_url}{published.address}" if imprint.settings.site_url else ""),
    )
    return tuple(Meta(name, content) for name, content in tags if content)
