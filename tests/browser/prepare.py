"""Everything the browser tests need and Python's index does not have, installed where it is missing.

`python -m tests.browser.prepare test` (or `audit`): Chromium with Chinese fonts from Debian, and the packages locked in
`packages/`, which Node of the virtual environment installs into `.cache/node/`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LOCKED = Path(__file__).parent / "packages"
INSTALLED = ROOT / ".cache/node"
BIN = Path(sys.executable).parent
NODE = BIN / "node"
DEBIAN = ("chromium", "fontconfig", "fonts-noto-cjk")


def chromium_path() -> str:
    """The system's Chromium; nothing where there is none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for path in map(shutil.which, names) if path), "")


def has_chinese_fonts() -> bool:
    """Whether Chinese is drawn with a font made for it, so that layout is what readers see."""
    tool = shutil.which("fc-list")
    return bool(tool and subprocess.run([tool, ":lang=zh-cn"], capture_output=True, check=True).stdout.strip())


def install_chromium() -> None:
    """Chromium and a Chinese font, from Debian's packages."""
    if chromium_path() and has_chinese_fonts():
        return
    if not shutil.which("apt-get") or os.geteuid():
        raise SystemExit(f"Chromium and a Chinese font are needed; on Debian: apt-get install {' '.join(DEBIAN)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", "update"], env=quiet, check=True)
    subprocess.run(["apt-get", "-qq", "install", "-y", "--no-install-recommends", *DEBIAN], env=quiet, check=True)


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
    install_chromium()
    for asked in sys.argv[1:]:
        packages(asked)
