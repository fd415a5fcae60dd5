"""The site of the project has nothing broken in it."""

from tests.crawl.crawl import crawl


def test_every_link_of_the_site_works_and_every_page_is_near(site):
    flaws = crawl(site).flaws
    assert flaws == (), "\n".join(map(str, flaws))
