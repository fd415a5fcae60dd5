"""`mingxi completion`: what a shell needs to complete commands and options."""

import click
from click.shell_completion import get_completion_class

_NAME, _VARIABLE = "mingxi", "_MINGXI_COMPLETE"


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    r"""打印让命令行补全的脚本。Print what lets a shell complete commands and options.

    \b
    bash：写进 ~/.bashrc    eval "$(mingxi completion bash)"
    zsh： 写进 ~/.zshrc     eval "$(mingxi completion zsh)"
    fish：mingxi completion fish > ~/.config/fish/completions/mingxi.fish

    例：mingxi completion bash；mingxi completion zsh；mingxi completion fish
    """
    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(shell)
    click.echo(made(context.find_root().command, {}, _NAME, _VARIABLE).source())
