"""Tables of one document that would all be the record of one department in one year: there is room for one."""

from collections import Counter

from generator.importing.running import Imported
from generator.importing.sections import PROJECT
from generator.words import Words


def without_room(drafts: tuple[Imported, ...]) -> list[Imported]:
    """The drafts that are not to be written: all of one address, but a single one that is no project's."""
    counts = Counter(draft.key for draft in drafts if draft.key)
    clashing = [draft for draft in drafts if counts[draft.key] > 1]
    whole = Counter(draft.key for draft in clashing if not _is_of_project(draft))
    return [draft for draft in clashing if _is_of_project(draft) or whole[draft.key] > 1]


def _is_of_project(draft: Imported) -> bool:
    return str(draft.values["form"]).startswith(PROJECT)


def told(draft: Imported) -> Words:
    """Why a draft is not written, and what to do."""
    zh = (
        f"没有写出：这份文件里不止一张表是 {draft.key} 的，一个部门一年只有一份记录；"
        "用 -o 写到一个文件夹，每张表的原文各成一个 .txt，要公布哪一张就导入哪一个"
    )
    en = (
        f"not written: more than one table of this document is of {draft.key}, and a department has one record a year; "
        "write them to a folder with -o, where each has its text in a .txt, and import the one that is to be published"
    )
    return Words(zh, en)
