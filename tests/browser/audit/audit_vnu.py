"""The validator of the W3C says nothing about any page of the site."""

import json
import shutil
import subprocess

from tests.browser.prepare import packages

POLICY = "Content Security Policy"  # judged by Chromium, which would say so on the console; vnu does not know hashes


def test_every_page_is_valid(site, address):
    java = shutil.which("java")
    assert java, "the validator of the W3C needs Java; on Debian: apt-get install default-jre-headless"
    program = packages("audit") / "vnu-jar/build/dist/vnu.jar"
    urls = [address + path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    options = ["-Xss1m", "-Dnu.validator.servlet.allow-forbidden-hosts=true"]  # it means this machine
    command = [java, *options, "-jar", program, "--exit-zero-always", "--stdout", "--format", "json", *urls]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = [one for one in json.loads(done.stdout)["messages"] if POLICY not in one["message"]]
    assert [f"{one['url']}:{one.get('lastLine')} {one['message']}" for one in messages] == []
