"""nginx, told what the guide tells, leads every address ever published on to its row; run by `make audit`."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.browser.prepare import SYSTEM
from tests.conftest import ROOT
from tests.permanence.test_everything_answers import KIND, NEW, changed, lines, published, site

__all__ = ["changed", "published", "site"]

GUIDE = ROOT / "docs/guide-publishers.md"
PLACE = "/var/www/jixiao/"  # where the guide puts the site
SETTINGS = """daemon off;
pid {aside}/pid;
error_log {aside}/errors;
events {{}}
http {{
  access_log off;
  client_body_temp_path {aside}/body;
  proxy_temp_path {aside}/proxy;
  {map}
  server {{
    listen 127.0.0.1:{port};
    root {site};
    {lead}
    error_page 404 /404.html;
  }}
}}
"""


@pytest.fixture(scope="module")
def host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where nginx serves the site of the project that changed."""
    program, aside = shutil.which("nginx", path=SYSTEM), tmp_path_factory.mktemp("nginx")
    assert program, "this needs nginx; on Debian: apt-get install nginx-light"
    aside.chmod(0o755)
    guided = [line for line in GUIDE.read_text(encoding="utf-8").splitlines() if "$mingxi_moved" in line]
    mapping, lead = (line.replace(PLACE, f"{site}/") for line in guided)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    text = SETTINGS.format(aside=aside, site=site, port=port, map=mapping, lead=lead)
    (aside / "nginx.conf").write_text(text, encoding="utf-8")
    server = subprocess.Popen([program, "-c", aside / "nginx.conf", "-g", "user root;"])
    try:
        yield answering(f"http://127.0.0.1:{port}/", server)
    finally:
        server.terminate()
        server.wait(10)


def answering(address: str, server: subprocess.Popen[bytes]) -> str:
    """The address of a server, once it answers."""
    for _ in range(100):
        assert server.poll() is None, "nginx does not take these settings"
        try:
            urlopen(address).close()  # noqa: S310 - our own server
        except OSError:
            time.sleep(0.1)
        else:
            break
    return address


def read(address: str) -> tuple[str, str]:
    """Where an address ends, and the page there."""
    with urlopen(address) as answer:  # noqa: S310 - our own server
        return answer.url, answer.read().decode()


def test_every_row_ever_published_is_at_the_end_of_its_address(host: str, changed: Path) -> None:
    told = [(address, found.rows, read(f"{host}{address}")[1]) for address, found in lines(changed)]
    assert len(told) > 100
    assert [(address, row) for address, rows, html in told for row in rows if f'id="{row}"' not in html] == []
    assert [address for address, _, html in told if address.startswith("3") and 'data-mx-alone="moved"' in html] == []


@pytest.mark.parametrize("rest", ["", "index.html", "record.json", "citation.bib", "source/"])
def test_what_lies_under_an_address_goes_with_it(host: str, rest: str) -> None:
    assert read(f"{host}320400/{KIND}/2023/{rest}")[0] == f"{host}320400/{NEW}/2023/{rest}"


def test_what_never_was_is_told_as_such(host: str) -> None:
    with pytest.raises(HTTPError) as told:
        urlopen(f"{host}320400/{KIND}x/2023/")  # noqa: S310 - our own server
    assert (told.value.code, "没有这一页" in told.value.read().decode()) == (404, True)
