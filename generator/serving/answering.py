"""What is answered to a request: a file of the last good site, or of the one that is being made where it is there.

Pages get the small script that keeps them fresh.
"""

import re
import time
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

from generator.serving.addresses import address_of, file_of, type_of, written
from generator.serving.board import State
from generator.serving.telling import CHANGES, SCRIPT, STYLE, script_text, style_text, tag, waiting_page
from generator.words import Language

_HTML = "text/html; charset=utf-8"
_POLICY = re.compile(r"<meta\b[^>]*\bhttp-equiv=[\"']?content-security-policy\b[^>]*>", re.IGNORECASE)
_SAID = re.compile(r'(?<=content=")[^"]*')
_END = re.compile(r"</head>|</body>|\Z", re.IGNORECASE)
_TRIES, _PAUSE = 40, 0.025  # where folders cannot be exchanged in one step, there is no site for a moment


class Answer(NamedTuple):
    """An answer, ready to be sent."""

    status: HTTPStatus
    kind: str = "text/plain; charset=utf-8"
    body: bytes = b""
    location: str = ""


class Asked(NamedTuple):
    """What is asked for."""

    target: str  # as it stands in the first line of the request
    host: str  # one of ours


def answer(asked: Asked, folder: Path, state: State, language: Language) -> Answer:
    """The answer to a request, from the site in a folder."""
    address = address_of(asked.target)
    if address == SCRIPT:
        return Answer(HTTPStatus.OK, type_of(SCRIPT), script_text().encode())
    if address == STYLE:
        return Answer(HTTPStatus.OK, type_of(STYLE), style_text().encode())
    if (made := _made(address, asked, state)) is not None:
        return made
    if not state.built:
        page = kept_fresh(waiting_page(state.told, language), asked.host, tag(state, ""))
        return Answer(HTTPStatus.SERVICE_UNAVAILABLE, _HTML, page.encode())
    if state.home != "/" and address in {"/", state.home.removesuffix("/")}:
        return Answer(HTTPStatus.FOUND, location=written(state.home, asked.target))
    below = address.removeprefix(state.home) if address and address.startswith(state.home) else None
    return _found(below, asked, folder, state) if below is not None else _missing(asked, folder, state)


def name_of(address: str | None, state: State) -> str:
    """The name of the file that an address leads to, if there is one."""
    below = address.removeprefix(state.home) if address and address.startswith(state.home) else ".."
    return f"{below}index.html" if not below or below.endswith("/") else below


def _made(address: str | None, asked: Asked, state: State) -> Answer | None:
    """What is made already of the site that is being made."""
    name = name_of(address, state)
    if f"{name}/index.html" in state.ahead:
        return Answer(HTTPStatus.FOUND, location=written(f"{state.home}{name}/", asked.target))
    try:
        file = state.ahead.get(name)
        return Answer(HTTPStatus.OK, type_of(name), _content(file, name, asked, state)) if file else None
    except OSError:  # another build began just now
        return None


def _found(below: str, asked: Asked, folder: Path, state: State) -> Answer:
    for _ in range(_TRIES):
        path = file_of(folder, below)
        if path and path.is_dir() and below and not below.endswith("/"):
            return Answer(HTTPStatus.FOUND, location=written(f"{state.home}{below}/", asked.target))
        if path and path.is_dir():
            path = file_of(folder, f"{below}index.html")
        elif below.endswith("/"):
            path = None
        try:
            if path:
                return Answer(HTTPStatus.OK, type_of(path.name), _content(path, "", asked, state))
        except OSError:  # it was exchanged just now
            path = None
        if folder.is_dir():
            break
        time.sleep(_PAUSE)
    return _missing(asked, folder, state)


def _missing(asked: Asked, folder: Path, state: State) -> Answer:
    """The site's own page for addresses that lead nowhere."""
    try:
        return Answer(HTTPStatus.NOT_FOUND, _HTML, _content(folder / "404.html", "", asked, state))
    except OSError:
        return Answer(HTTPStatus.NOT_FOUND, body=b"404")


def _content(path: Path, name: str, asked: Asked, state: State) -> bytes:
    """What is in a file of the last good site, or in that which is kept under a name of the one being made."""
    content = path.read_bytes()
    if not (name or path.name).endswith(".html"):
        return content
    page = kept_fresh(content.decode("utf-8", "surrogateescape"), asked.host, tag(state, name))
    return page.encode("utf-8", "surrogateescape")


def kept_fresh(page: str, host: str, script: str) -> str:
    """A page with the script; where its policy would not let the script run, it allows just that."""
    page = _POLICY.sub(lambda meta: _SAID.sub(lambda said: allowing(said[0], f"http://{host}"), meta[0]), page)
    end = _END.search(page)
    at = end.start() if end else len(page)
    return f"{page[:at]}{script}{page[at:]}"


def allowing(policy: str, origin: str) -> str:
    """A policy that lets our script run and listen: not a word is changed of one that does so already."""
    directives = {words[0]: words[1:] for words in map(str.split, policy.split(";")) if words}
    wanted = {"script-src-elem" if "script-src-elem" in directives else "script-src": SCRIPT, "connect-src": CHANGES}
    for name, address in wanted.items():
        sources = directives.get(name, directives.get("script-src" if "script" in name else "default-src"))
        sources = directives.get("default-src") if sources is None else sources
        if sources is not None and not {"'self'", "*"} & {*sources}:
            directives[name] = [*(source for source in sources if source != "'none'"), f"{origin}{address}"]
            policy = "; ".join(" ".join([name, *sources]) for name, sources in directives.items())
    return policy
