"""Pages opened in Chromium with a trap around each: whatever runs, asks, or is refused is told."""

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from tests.browser.probe import wait_until
from tests.browser.server import served

_TRAP = """
window.mingxiTrap = [];
for (const name of ["alert", "confirm", "prompt", "open", "print"]) window[name] = () => mingxiTrap.push(name);
addEventListener("securitypolicyviolation", (told) => mingxiTrap.push(`${told.violatedDirective} ${told.blockedURI}`));
"""
# Touches every element as a reader might, and looks at what the browser made of the page.
_TOUCH = """() => {
  const all = [...document.querySelectorAll("*")];
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  for (const name of ["mouseover", "pointerenter", "focus", "toggle", "error", "load"])
    for (const element of all) element.dispatchEvent(new Event(name));
  const isLive = (name, value) =>
    /^on|^style$|^srcdoc$/.test(name) ||
    (/^(href|src|action|formaction)$/.test(name) && /^\\s*(javascript|data|vbscript):/i.test(value));
  for (const element of all) {
    if (/^(img|iframe|object|embed|base|math|plaintext|xmp|textarea|foreignObject)$/i.test(element.localName))
      mingxiTrap.push(`element ${element.localName}`);
    for (const { name, value } of element.attributes)
      if (isLive(name, value)) mingxiTrap.push(`${element.localName} ${name}=${value}`);
  }
  return mingxiTrap;
}"""
_FOUND = "document.querySelector('.mx-found')?.ariaBusy === 'false'"


class Trap:
    """An open page, and everything that happened in it and should not."""

    def __init__(self, browser: Browser, root: str) -> None:
        """Open a page in a fresh profile."""
        self._root, self.told, self._at = root, list[str](), ""
        self.page: Page = browser.new_context().new_page()
        self.page.add_init_script(_TRAP)
        self.page.route("**/favicon.ico", lambda route: route.fulfill(status=204))  # asked for beside a bare picture
        self.page.on("dialog", lambda dialog: self._tell(f"dialog {dialog.message}"))
        self.page.on("console", lambda message: self._tell(f"console {message.text}"))
        self.page.on("pageerror", lambda error: self._tell(f"error {error}"))
        self.page.on("request", lambda request: self._asked(request.url))

    def _tell(self, said: str) -> None:
        self.told.append(f"{self._at}: {said}")

    def _asked(self, address: str) -> None:
        if not address.startswith(self._root):
            self._tell(f"request {address}")

    def open(self, address: str, ready: str = "") -> None:
        """Open a page, touch everything on it, and look at what came of it."""
        self._at = address
        self.page.goto(f"{self._root}{address}")
        if ready:
            wait_until(self.page, ready)
        for said in self.page.evaluate(_TOUCH):
            self._tell(said)
        if not self.page.url.startswith(self._root):
            self._tell(f"went to {self.page.url}")


def trapped(
    browser: Browser, site: Path, addresses: Iterable[str], queries: Iterable[str] = ()
) -> tuple[int, list[str]]:
    """How many pages were opened, searches and badges among them, and everything that was met."""
    count = 0
    with served(site) as root:
        trap = Trap(browser, root)
        for address in addresses:
            trap.open(address)
            count += 1
        for query in queries:
            trap.open(f"search/index.html?q={quote(query)}", _FOUND)
            count += 1
        trap.page.context.close()
    return count, trap.told
