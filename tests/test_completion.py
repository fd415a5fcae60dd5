"""Shells complete commands, options and choices."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import run


@pytest.mark.parametrize(
    ("shell", "words"),
    [("bash", "complete -o nosort -F"), ("zsh", "#compdef mingxi"), ("fish", "complete --no-files --command mingxi")],
)
def test_a_shell_gets_its_script(shell, words):
    done = run("completion", shell)
    assert (done.returncode, done.stderr, words in done.stdout) == (0, "", True)


def test_another_shell_is_refused_with_those_there_are():
    done = run("completion", "tcsh")
    assert (done.returncode, "只能写 bash、zsh、fish" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("mingxi do", "doctor"), ("mingxi check --for", "--format"), ("mingxi check --format s", "sarif")],
    ids=["a command", "an option", "a choice"],
)
def test_bash_completes_what_is_typed(typed, offered):
    words = " ".join(f"'{word}'" for word in typed.split())
    script = f"""
        eval "$(mingxi completion bash)"
        COMP_WORDS=({words}) COMP_CWORD={len(typed.split()) - 1}
        _mingxi_completion mingxi
        echo "${{COMPREPLY[@]}}"
    """
    found = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "LANG": "C.UTF-8"}
    done = subprocess.run(["bash", "-c", script], env=found, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == (f"{offered}\n", "")
