"""A page as the theme built it is cut at its slots, and its links are true from any depth."""

from base64 import b64encode
from hashlib import sha256

import pytest

from generator.chrome.frame import Frame, NoFrame, cut, keep, policy, renamed, targets

SLOTS = "<!--mx:title--><!--mx:description--><!--mx:head--><!--mx:content--><!--mx:foot-->"


def kept(link, address="regions/"):
    return keep(f"before<!--mx:begin-->\n\n  <a {link}>\n<!--mx:end-->after", address)


@pytest.mark.parametrize(
    ("link", "address", "rooted"),
    [
        ('href="../a.css"', "regions/", 'href="<!--mx:up-->a.css"'),
        ('href="a.css"', "", 'href="<!--mx:up-->a.css"'),
        ('href="index.html"', "a/b/", 'href="<!--mx:up-->a/b/index.html"'),
        ('src="../../../x/y.svg"', "a/b/", 'src="<!--mx:up-->../x/y.svg"'),
        ('action="../search/index.html"', "a/", 'action="<!--mx:up-->search/index.html"'),
        ('href="../"', "a/", 'href="<!--mx:up-->index.html"'),
        ('href="../en/?q=1#x"', "a/", 'href="<!--mx:up-->en/index.html?q=1#x"'),
        ('href="#content"', "a/", 'href="#content"'),
        ('href="/en/"', "a/", 'href="/en/"'),
        ('href="https://example.org/"', "a/", 'href="https://example.org/"'),
        ('href="mailto:a@example.org"', "a/", 'href="mailto:a@example.org"'),
        ('data-href="../a"', "a/", 'data-href="../a"'),
    ],
)
def test_a_relative_link_leads_up_to_the_folder_of_the_site_first(link, address, rooted):
    assert kept(link, address) == f"<a {rooted}>\n"


def test_a_page_without_a_frame_is_refused():
    with pytest.raises(NoFrame, match="lacks `mx:begin`"):
        keep("<html>", "regions/")


def test_a_frame_without_a_slot_is_refused():
    with pytest.raises(NoFrame, match="lacks `mx:content`, `mx:foot`"):
        cut("<!--mx:title--><!--mx:description--><!--mx:head-->")


def test_files_have_new_names_and_pages_keep_theirs():
    text = kept('href="../a.css"') + kept('href="../b/index.html"')
    assert targets(text) == {"a.css", "b/index.html"}
    assert renamed(text, {"a.css": "assets/a.1.css"}) == (
        '<a href="<!--mx:up-->assets/a.1.css">\n<a href="<!--mx:up-->b/index.html">\n'
    )


def test_a_frame_is_cut_at_its_slots():
    assert cut(f"<{SLOTS}>") == Frame(("<", "", "", "", "", ">"), ("title", "description", "head", "content", "foot"))


def test_slots_may_be_filled_one_after_the_other():
    frame = Frame(("<", "|", "|", ">"), ("title", "up", "title"))
    assert frame.filled({"up": "../"}) == Frame(("<", "|../|", ">"), ("title", "title"))
    assert frame.filled({"up": "../"}).page({"title": "T"}) == "<T|../|T>"


def test_scripts_in_the_text_are_allowed_by_their_hashes_and_no_others():
    digest = b64encode(sha256(b"let a;\nlet b").digest()).decode()
    said = policy("<script>let a;\nlet b</script><script type='application/json'>{}</script><script src=x></script>")
    assert said.split("; ")[:2] == ["default-src 'none'", f"script-src 'self' 'sha256-{digest}'"]
