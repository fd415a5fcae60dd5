"""The running text of a record as shown: each paragraph with its anchor and its line in the document."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.pages.publication import Publication
from generator.site import Link


class Paragraph(NamedTuple):
    """One paragraph."""

    id: str
    text: str
    line: Link


class Text(NamedTuple):
    """Paragraphs under a title; none where the document prints the title alone."""

    id: str
    title: str
    line: Link
    paragraphs: tuple[Paragraph, ...]


def tasks(published: Publication) -> tuple[Text, ...]:
    """What the department sets out to do in the year."""
    return _present(_text(published, "tasks", "年度工作任务", published.record.tasks))


def goals(published: Publication) -> tuple[Text, ...]:
    """The goals, under their labels as printed."""
    return tuple(
        _text(published, f"goals.{number}", goal.label, goal.paragraphs)
        for number, goal in enumerate(published.record.goals)
    )


def duties(published: Publication) -> tuple[Text, ...]:
    """What the department is for, and the people it has for it."""
    record = published.record
    organisation = _text(published, "organisation", "机构设置及人员配置", record.organisation)
    return _present(organisation, _text(published, "functions", "主要职能", record.functions))


def anchors(texts: tuple[Text, ...]) -> Iterator[str]:
    """The anchors of texts and their paragraphs."""
    for text in texts:
        yield text.id
        yield from (paragraph.id for paragraph in text.paragraphs)


def _present(*texts: Text) -> tuple[Text, ...]:
    return tuple(text for text in texts if text.paragraphs)


def _text(published: Publication, name: str, title: str, paragraphs: tuple[str, ...]) -> Text:
    """A text by its name in the trace, e.g. `goals.1`."""
    anchor = name.replace(".", "-")
    shown = (
        Paragraph(f"{anchor}-{number}", text, published.line(f"{name}.{number}"))
        for number, text in enumerate(paragraphs)
    )
    return Text(anchor, title, published.line(f"{name}.label"), tuple(shown))
