"""Hooks before a commit run what is run elsewhere, so that the two cannot drift apart."""

import re

import yaml

from tests.conftest import ROOT

STARTER = ROOT / "generator/starter/dot-pre-commit-config.yaml"


def hooks(path):
    """The hooks that a file configures, by their ids."""
    config = yaml.safe_load(path.read_text("utf-8"))
    return {hook["id"]: hook for repo in config["repos"] for hook in repo["hooks"]}


def test_our_hooks_run_what_make_lint_runs():
    lint = re.search(r"^lint:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    commands = re.findall(r"\$\(BIN\)/(.+)", lint[1] if lint else "")
    entries = [hook["entry"].removeprefix(".venv/bin/") for hook in hooks(ROOT / ".pre-commit-config.yaml").values()]
    assert entries == commands


def test_a_new_project_has_the_hook_that_we_offer():
    (offered,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    starter = hooks(STARTER)["mingxi-check"]
    assert {**offered, "language": "system"} == {**starter, "description": offered["description"]}
