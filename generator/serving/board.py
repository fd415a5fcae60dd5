"""What every open page is told: which site is the last good one, and what is wrong with the files now."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from secrets import token_hex
from threading import Condition


@dataclass(frozen=True, slots=True)
class State:
    """How things stand after a build, or while it goes on."""

    run: str  # the run of the program, so that pages of an earlier one know that they are old
    turn: int = 0  # grows with everything that is told
    begun: int = 0  # the number of the last build
    built: int = 0  # that of the last good site; 0 where there is none yet
    home: str = "/"  # the address of the site's home page
    told: str = ""  # the problems of the files, as HTML; nothing where there are none
    ahead: Mapping[str, Path] = field(default_factory=dict)  # files of the site that is being made, by their names

    def site(self, name: str) -> str:
        """The name of the site that a file is of: another one for each build."""
        return f"{self.run}-{self.begun if name in self.ahead else self.built}"

    def event(self, name: str, going_on: str) -> bytes:
        """The state as an event of a stream for a page, with what it is told while the rest is made."""
        told = self.told or (going_on if name in self.ahead else "")
        content = {"site": self.site(name), "home": self.home, "told": told}
        return f"data: {json.dumps(content, ensure_ascii=False)}\n\n".encode()


class Board:
    """The present state, and those who wait for the next one."""

    def __init__(self, home: str = "/", told: str = "") -> None:
        """Begin without a site."""
        self._state = State(token_hex(4), home=home, told=told)
        self._changed = Condition()
        self._is_closed = False

    @property
    def state(self) -> State:
        """The present state."""
        return self._state

    def begin(self) -> None:
        """A build begins, of which there is nothing to be told yet."""
        self._state = replace(self._state, begun=self._state.begun + 1)

    def go_ahead(self, files: Mapping[str, Path]) -> None:
        """Tell of files that are made while the rest is not: no problem stood in the way of them."""
        self._post(replace(self._state, ahead={**self._state.ahead, **files}, told=""))

    def show(self, home: str) -> None:
        """Tell of a new site, whose files have no problem."""
        self._post(replace(self._state, built=self._state.begun, home=home, told="", ahead={}))

    def warn(self, told: str) -> None:
        """Tell what is wrong; the last good site stays."""
        self._post(replace(self._state, told=told, ahead={}))

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def is_closed(self) -> bool:
        """Whether nothing will be told any more."""
        return self._is_closed

    def wait(self, turn: int, seconds: float) -> State:
        """The state as soon as it is a later one than that of `turn`, or as it is when the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self._state.turn != turn, seconds)
            return self._state

    def _post(self, state: State) -> None:
        with self._changed:
            self._state = replace(state, turn=self._state.turn + 1)
            self._changed.notify_all()
