"""The benchmarks, each in a process of its own; run by `make bench`. Options are those of the search's."""

import subprocess
import sys

from tests.bench.search import options

BENCHMARKS = (
    ("reading",),
    ("rendering",),
    ("outputs",),
    ("offering",),
    ("lasting",),
    ("importing",),
    ("building",),
    ("editing",),
    ("growing",),
    ("nation",),
    ("search", *sys.argv[1:]),
)


def main() -> int:
    """Run all of them, whatever one finds; the code of the one that ends worst."""
    options()  # a word that is not known is told before the first begins
    commands = ([sys.executable, "-m", f"tests.bench.{name}", *rest] for name, *rest in BENCHMARKS)
    return max(subprocess.run(command, check=False).returncode for command in commands)


if __name__ == "__main__":
    sys.exit(main())
