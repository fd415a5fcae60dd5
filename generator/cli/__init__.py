"""The command line: each command parses, calls the library, prints and says how it went."""

import gc
import os
import sys

import click

from generator import __version__
from generator.accidents import refused, unforeseen
from generator.cli.ending import FINE, INTERRUPTED, OURS, UNREADABLE, expect_stops
from generator.cli.helping import Commands
from generator.cli.refusing import in_the_language_asked_for

_MODULES = {  # of this room that hold a command, by its name
    "build": "building",
    "check": "checking",
    "completion": "completing",
    "doctor": "doctoring",
    "export": "exporting",
    "gallery": "building",
    "hub": "joining",
    "import": "importing",
    "init": "starting",
    "mint": "mending",
    "revise": "revising",
    "rules": "checking",
    "schema": "describing",
    "serve": "serving",
    "trace": "mending",
}


@click.group(
    cls=Commands,
    modules={name: f"{__name__}.{module}" for name, module in _MODULES.items()},
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="mingxi", message="%(prog)s %(version)s")
def commands() -> None:
    """明细：部门整体预算绩效目标表的核对与发布。Governments' performance-target tables, checked and published."""


@commands.command()
def version() -> None:
    """打印版本。Print the version.

    例：mingxi version
    """
    click.echo(__version__)


def main() -> None:
    """Run the command line; nothing a person does ends in a traceback."""
    expect_stops()
    gc.set_threshold(50_000, 50, 50)  # frozen models hold no cycles: looking for some costs a third of a large run
    try:
        code = commands(standalone_mode=False)
    except click.ClickException as error:
        in_the_language_asked_for(error).show()
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except OSError as error:
        click.echo(refused(error), err=True)
        code = UNREADABLE
    except Exception as error:  # a traceback helps nobody who keeps tables
        if os.environ.get("MINGXI_DEBUG") == "1":
            raise
        click.echo(unforeseen(error), err=True)
        code = OURS
    sys.exit(code or FINE)
