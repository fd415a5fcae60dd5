"""The help of the command line: every command and option is explained, and shown at work."""

import click
import pytest

from generator.cli import commands
from generator.cli.helping import examples
from tests.docs.shell import parse

OF_CLICK = {"help"}  # the help itself
each_command = pytest.mark.parametrize("command", commands.every().values(), ids=lambda command: command.name)


def options(command):
    return [one for one in command.params if isinstance(one, click.Option) and one.name not in OF_CLICK]


@each_command
def test_a_command_says_what_it_does_and_shows_an_example(command):
    assert command.help
    assert examples(command) != []


@each_command
def test_an_option_says_what_it_is_for(command):
    assert [option.name for option in options(command) if not option.help] == []


@each_command
def test_every_example_is_a_call_of_its_command(command):
    assert {parse(example).command for example in examples(command)} == {command}


@each_command
def test_every_option_is_at_work_in_an_example_or_in_its_own_help(command):
    at_work = frozenset().union(*(parse(example).options for example in examples(command)))
    idle = [option for option in options(command) if option.name not in at_work]
    assert [option.name for option in idle if f"{option.opts[-1]} " not in option.help] == []


@pytest.mark.parametrize(
    "line",
    ["mingxi chekc", "mingxi check --al", "mingxi check --format xml", "mingxi version 2", "mingxi build --out"],
    ids=["no command", "no option", "no such value", "no argument", "no value"],
)
def test_a_call_that_the_program_would_refuse_is_no_example(line):
    with pytest.raises(click.UsageError):
        parse(line)
