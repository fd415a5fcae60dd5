"""How browsers and portals search the site from their own boxes: an OpenSearch description.

Such a description must hold whole addresses, so a site that does not know its own has none.
"""

from collections.abc import Iterator

from generator.addresses import SEARCH, SEARCH_DESCRIPTION
from generator.chrome import site_name
from generator.encoding import in_xml, in_xml_quotes
from generator.pages.imprint import Imprint
from generator.site import File, Related

_KIND = "application/opensearchdescription+xml"
_NAME, _LONG_NAME, _DESCRIPTION = 16, 48, 1024  # the most characters that each may have


def description(imprint: Imprint) -> Iterator[File]:
    """The description, where the site knows its address."""
    if not imprint.settings.site_url:
        return
    name = site_name(imprint.settings, imprint.say.language)
    about = imprint.settings.site_description or imprint.say(
        "部门整体预算绩效目标表：按部门、指标、项目、目标里的词查找"
    )
    results = in_xml_quotes(f"{imprint.settings.site_url}{SEARCH}index.html?q={{searchTerms}}")
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{in_xml(name[:_NAME])}</ShortName>
<LongName>{in_xml(name[:_LONG_NAME])}</LongName>
<Description>{in_xml(about[:_DESCRIPTION])}</Description>
<Language>{imprint.say.language.tag}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Url type="text/html" method="get" template={results}/>
</OpenSearchDescription>
"""
    yield File(SEARCH_DESCRIPTION, text.encode())


def describing_search(imprint: Imprint) -> tuple[Related, ...]:
    """What every page says of it."""
    if not imprint.settings.site_url:
        return ()
    name = site_name(imprint.settings, imprint.say.language)
    return (Related("search", SEARCH_DESCRIPTION, _KIND, name),)
