"""`mingxi doctor`: how the program, the project and its site stand."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from generator.asking import project
from generator.doctor import Diagnosis, Part, State, diagnose, surroundings
from generator.words import Language, Words

FINE, PROBLEMS = 0, 1

_SIGNS = {State.FINE: "√", State.OPTIONAL: "·", State.LOOK: "!", State.WRONG: "×"}
_PARTS = {
    Part.PROGRAM: Words("程序", "Program"),
    Part.DATA: Words("数据", "Data"),
    Part.TEMPLATES: Words("模板", "Templates"),
    Part.SETTINGS: Words("设置", "Settings"),
    Part.SITE: Words("网站", "Site"),
}
_HINT, _NEXT = Words("提示：", "hint: "), Words("接下来", "Next")


@click.command("doctor")
@project
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="输出格式。Output format."
)
def doctor(root: Path, lang: Language, format_: str) -> None:
    """看看程序、数据、设置和网站怎样，还缺什么。See how program, data, settings and site stand, and what is lacking.

    √ 好，· 可以没有，! 值得处理，× 挡着路，退出码 1。Fine, optional, worth doing, in the way: exit 1.

    例：mingxi doctor；mingxi doctor --root 我的项目 --format json
    """
    diagnosis = diagnose(root, surroundings())
    if format_ == "json":
        click.echo(json.dumps(_data(diagnosis), ensure_ascii=False, indent=1))
    else:
        for line in _lines(diagnosis, lang):
            click.echo(line)
    click.get_current_context().exit(FINE if diagnosis.is_well else PROBLEMS)


def _data(diagnosis: Diagnosis) -> dict[str, object]:
    signs = [
        {"part": one.part, "state": one.state, "message": one.words._asdict(), "hint": one.hint._asdict()}
        for one in diagnosis.signs
    ]
    return {"well": diagnosis.is_well, "signs": signs, "next": [words._asdict() for words in diagnosis.next()]}


def _lines(diagnosis: Diagnosis, lang: Language) -> Iterator[str]:
    for part, name in _PARTS.items():
        signs = [sign for sign in diagnosis.signs if sign.part is part]
        if signs:
            yield name.say(lang)
        for sign in signs:
            yield f"  {_SIGNS[sign.state]} {sign.words.say(lang)}"
            if sign.hint.zh:
                yield f"      {_HINT.say(lang)}{sign.hint.say(lang)}"
    yield _NEXT.say(lang)
    for number, words in enumerate(diagnosis.next(), 1):
        yield f"  {number}. {words.say(lang)}"
