"""The way from the home page to a page."""

from generator import addresses
from generator.addresses import Here
from generator.pages.imprint import Imprint
from generator.pages.publication import Publication
from generator.site import Link


def crumbs(imprint: Imprint, published: Publication, here: Here, *, with_department: bool) -> tuple[Link, ...]:
    """Home, the places a record belongs to, and its department."""
    code = published.record.region
    above = (*imprint.vocabulary.regions.parents(code), code)
    names = [(each, imprint.vocabulary.regions.regions.get(each, "")) for each in above]
    places = [Link(name, here.to(addresses.region(each))) for each, name in names if name in published.place]
    department = [Link(published.record.department.name, here.to(published.department))] if with_department else []
    return (Link(imprint.say("首页"), here.to(addresses.HOME)), *places, *department)
