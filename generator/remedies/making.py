"""Remedies for what is found while pages are made: links, settings, components and templates."""

from generator.problems import Code
from generator.remedies.remedy import Remedy, remedy

MAKING: dict[Code, Remedy] = {
    "dead-link": remedy(
        (
            "做好的网页里有链接通往网站里没有的地方，或要从别的主机取文件",
            "a page that was made leads to what the site does not have, or fetches a file from another host",
        ),
        (
            "导航的说在 mkdocs.yml 的那一行；其余行号是网页里的，多半写在 data/pages、设置或项目自己的模板里，改那里",
            "the navigation is told at its line of mkdocs.yml; other lines are those of pages: mend pages or templates",
        ),
    ),
    "missing-file": remedy(
        ("设置里写的图片、样式或图标不存在", "a picture, style sheet or icon that settings name is not there"),
        ("放入文件，或改正名称", "put it there, or mend the name"),
    ),
    "macro": remedy(
        ("部件的例子用了没有的宏", "the example of a component names no macro of it"),
        ("用提示所列的宏", "use a macro that the hint lists"),
    ),
    "example": remedy(
        ("部件的例子排不出来", "the example of a component cannot be set"),
        ("对照宏的参数和属性", "compare it with what the macro takes"),
    ),
    "template": remedy(
        ("项目自己的模板或样式排不出来", "a template or style sheet of the project's own cannot be set"),
        ("对照自带的同名文件改正，或删去它", "compare it with the shipped file of its name, or delete it"),
    ),
    "template-unused": remedy(
        (
            "项目 templates/ 里的文件没有同名的自带文件，不起作用；这是提示",
            "a file under the project's templates/ has no shipped file of its name and no effect; this is a note",
        ),
        ("改成自带文件的名称，或删去", "give it the name of a shipped file, or delete it"),
    ),
}
