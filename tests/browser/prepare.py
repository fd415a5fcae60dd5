"""Everything the browser tests need and Python's index does not have, installed where it is missing.

`python -m tests.browser.prepare test` (or `audit`): Chromium and a Chinese font from Debian's packages, with Java,
LibreOffice and nginx for `audit`; and the packages locked in `packages/`, which Node of the virtual environment
installs into `.cache/node/`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LOCKED = Path(__file__).parent / "packages"
INSTALLED = ROOT / ".cache/node"
SYSTEM = (
    "/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin"  # where servers are, for users who are not root too
)
# The first draws no window around pages that nobody sees, which takes a third of the time of most tests.
WITHOUT_WINDOWS, WITH_WINDOWS = "chromium-headless-shell", ("chromium", "chromium-browser", "google-chrome")
BIN = Path(sys.executable).parent
NODE = BIN / "node"


def chromium_path() -> str:
    """The system's Chromium; nothing where there is none."""
    return _found(WITHOUT_WINDOWS, *WITH_WINDOWS)


def chromium_with_windows() -> str:
    """The same as people have it, for programs that start it by themselves."""
    return _found(*WITH_WINDOWS)


def _found(*names: str) -> str:
    return next((path for path in map(shutil.which, names) if path), "")


def has_chinese_fonts() -> bool:
    """Whether Chinese is drawn with a font made for it, so that layout is what readers see."""
    tool = shutil.which("fc-list")
    return bool(tool and subprocess.run([tool, ":lang=zh-cn"], capture_output=True, check=True).stdout.strip())


def missing(for_audit: bool) -> list[str]:  # noqa: FBT001 - said by name
    """The packages of Debian that this machine lacks."""
    wanted = {
        "chromium": bool(chromium_with_windows() if for_audit else chromium_path()),
        "fontconfig fonts-noto-cjk": has_chinese_fonts(),
        "default-jre-headless": not for_audit or bool(shutil.which("java")),
        "libreoffice-calc": not for_audit or bool(shutil.which("soffice")),
        "nginx-light": not for_audit or bool(shutil.which("nginx", path=SYSTEM)),
    }
    return " ".join(name for name, is_there in wanted.items() if not is_there).split()


def install(names: list[str]) -> None:
    """Install packages of Debian, or say which ones are needed."""
    if not shutil.which("apt-get") or os.geteuid():
        raise SystemExit(f"these are needed; as root on Debian: apt-get install {' '.join(names)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", "update"], env=quiet, check=True)
    subprocess.run(["apt-get", "-qq", "install", "-y", "--no-install-recommends", *names], env=quiet, check=True)


def packages(name: str) -> Path:
    """The folder of the Node packages locked under a name, installed if they are not."""
    locked, installed = LOCKED / name, INSTALLED / name
    lock, done = locked / "package-lock.json", installed / "installed.json"
    if not done.is_file() or done.read_bytes() != lock.read_bytes():
        installed.mkdir(parents=True, exist_ok=True)
        for file in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copyfile(locked / file, installed / file)
        path = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
        subprocess.run([BIN / "npm", "ci", "--loglevel=error"], cwd=installed, env=path, check=True, stdout=sys.stderr)
        shutil.copyfile(lock, done)
    return installed / "node_modules"


if __name__ == "__main__":
    if lacking := missing(for_audit="audit" in sys.argv):
        install(lacking)
    for asked in sys.argv[1:]:
        packages(asked)
