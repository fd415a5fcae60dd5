"""What every open page is told: which site is the last good one, and what is wrong with the files now."""

import json
from dataclasses import dataclass, replace
from secrets import token_hex
from threading import Condition


@dataclass(frozen=True, slots=True)
class State:
    """How things stand after a build."""

    run: str  # the run of the program, so that pages of an earlier one know that they are old
    turn: int = 0  # grows with everything that is told
    built: int = 0  # the number of the last good site; 0 where there is none yet
    home: str = "/"  # the address of the site's home page
    told: str = ""  # the problems of the files, as HTML; nothing where there are none

    @property
    def site(self) -> str:
        """The name of the last good site: another one for each that was built."""
        return f"{self.run}-{self.built}"

    def event(self) -> bytes:
        """The state as an event of a stream."""
        content = {"site": self.site, "home": self.home, "told": self.told}
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

    def show(self, home: str) -> None:
        """Tell of a new site, whose files have no problem."""
        self._post(replace(self._state, built=self._state.built + 1, home=home, told=""))

    def warn(self, told: str) -> None:
        """Tell what is wrong; the last good site stays."""
        self._post(replace(self._state, told=told))

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
