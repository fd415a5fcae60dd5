"""What is worked out once for all that ask, and let go of before other tables come, which seldom say the same."""

from typing import Protocol, TypeVar


class _Memo(Protocol):
    def cache_clear(self) -> None: ...


Memo = TypeVar("Memo", bound=_Memo)
_OF_TABLES: list[_Memo] = []


def of_tables(memo: Memo) -> Memo:
    """A memo of what tables say."""
    _OF_TABLES.append(memo)
    return memo


def let_go() -> None:
    """Forget what the tables so far said; where a part of it stays, the room of all the rest stays with it."""
    for memo in _OF_TABLES:
        memo.cache_clear()
