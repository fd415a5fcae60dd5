"""A project adds to the shipped vocabularies, and says otherwise of what they say; nothing else of them is lost."""

import pytest

from generator.consistency import problems_of_the_library
from generator.library import load
from tests.conftest import ROOT

HOSPITAL = "departments: [{id: yiyuan, name: 人民医院, short: 医院, field: 卫生, aliases: [中医院]}]\n"


@pytest.fixture
def read(tmp_path):
    """A project with some vocabularies of its own: the library, and every problem."""

    def made(**files: str):
        (tmp_path / "data/vocabulary").mkdir(parents=True)
        for name, text in files.items():
            (tmp_path / f"data/vocabulary/{name}.yaml").write_text(text, encoding="utf-8")
        library, problems = load(tmp_path)
        return library, [*problems, *(problems_of_the_library(library) if library else [])]

    return made


@pytest.fixture
def vocabulary(read):
    """The vocabulary of such a project, which has no problems."""

    def made(**files: str):
        library, problems = read(**files)
        assert problems == []
        return library.vocabulary

    return made


def told(problems):
    return [(problem.file, problem.line, problem.column, problem.rule) for problem in problems]


def test_a_kind_of_department_is_added(vocabulary):
    found = vocabulary(departments=HOSPITAL)
    assert found.department("常州市人民医院").id == "yiyuan"
    assert found.department("常州市科学技术局").id == "keji"


def test_an_alias_is_added_to_what_there_is(vocabulary):
    found = vocabulary(departments="departments: [{id: keji, aliases: [科技创新中心]}]\n")
    assert [found.department(name).id for name in ("科技创新中心", "科技局", "科技厅")] == ["keji"] * 3
    assert len([one for one in found.departments if one.id == "keji"]) == 1


def test_what_is_said_otherwise_counts(vocabulary):
    found = vocabulary(departments="departments: [{id: keji, field: 创新}]\n")
    kind = found.department("科学技术局")
    assert (kind.field, kind.short) == ("创新", "科技局")


def test_a_name_that_is_given_to_one_entry_is_taken_from_others(vocabulary, library):
    assert library.vocabulary.department("科委").id == "keji"
    found = vocabulary(departments="departments: [{id: kewei, name: 科学技术委员会, short: 科委, field: 科技}]\n")
    assert [found.department(name).id for name in ("科委", "科学技术委员会", "科技局")] == ["kewei", "kewei", "keji"]


def test_a_kind_whose_name_is_given_to_another_goes(vocabulary, library):
    """As where a project has another id for it."""
    kind = library.vocabulary.department("科学技术局")
    words = f"id: kexue, name: {kind.name}, short: {kind.short}, field: {kind.field}, aliases: [科委]"
    found = vocabulary(departments=f"departments: [{{{words}}}]\n")
    assert {found.department(name).id for name in ("科学技术局", "科技局", "科委")} == {"kexue"}
    assert {one.id for one in library.vocabulary.departments} - {one.id for one in found.departments} == {"keji"}


def test_a_place_is_added(vocabulary):
    found = vocabulary(regions="regions: {'320499': 某某区}\n").regions
    assert (found.regions["320499"], found.regions["320400"]) == ("某某区", "常州市")
    assert found.as_of


def test_an_entry_without_an_id_goes_by_its_name(vocabulary, library):
    first = library.vocabulary.levels[0]
    found = vocabulary(levels=f"levels: [{{name: {first.name}, under: [某某成本]}}]\n").levels
    assert found[0].under == (*first.under, "某某成本")
    assert len(found) == len(library.vocabulary.levels)


def test_a_scale_that_is_said_anew_has_no_other_steps(vocabulary, library):
    scale = library.vocabulary.scales[0]
    found = vocabulary(scales=f"scales: [{{id: {scale.id}, steps: [某某好, 某某差]}}]\n").scales
    assert [one.steps for one in found if one.id == scale.id] == [("某某好", "某某差")]


def test_both_lists_of_indicators_are_added_to(vocabulary, library):
    found = vocabulary(indicators="alone: [{name: 某某指标, why: 只此一家}]\n")
    assert [one.name for one in found.alone] == [*(one.name for one in library.vocabulary.alone), "某某指标"]
    assert found.families == library.vocabulary.families


def test_the_shipped_files_as_those_of_the_project_change_nothing(vocabulary, library):
    names = [path.stem for path in (ROOT / "data/vocabulary").glob("*.yaml")]
    texts = {name: (ROOT / f"data/vocabulary/{name}.yaml").read_text(encoding="utf-8") for name in names}
    assert vocabulary(**texts) == library.vocabulary


@pytest.mark.parametrize(
    ("text", "place", "rule"),
    [
        ("departments:\n  - {id: yiyuan, name: 人民医院, short: 医院}\n", (2, 5), "missing"),
        ("departments:\n  - {id: keji, aliases: [甲]}\n  - {id: keji2, nam: 乙}\n", (3, 22), "unknown-key"),
        ("departments:\n  - {id: keji,\n     field: ''}\n", (3, 13), "empty"),
        ("departments:\n  - 人民医院\n", (2, 5), "shape"),
        ("departments: 人民医院\n", (1, 14), "shape"),
        ("kinds: []\n", (1, 1), "unknown-key"),
        ("- 人民医院\n", (1, 1), "shape"),
        ("departments: [{id: keji\n", (1, 15), "yaml"),
    ],
)
def test_what_is_wrong_is_told_where_it_stands_in_the_file_of_the_project(read, text, place, rule):
    library, problems = read(departments=text)
    assert library is None
    assert ("data/vocabulary/departments.yaml", *place, rule) in told(problems)
    assert {problem.file for problem in problems} == {"data/vocabulary/departments.yaml"}


def test_one_name_for_two_entries_of_the_project_is_told(read):
    one, other = "{id: jia, name: 甲局, short: 甲, field: 一}", "{id: yi, name: 乙局, short: 甲, field: 一}"
    _, problems = read(departments=f"departments:\n  - {one}\n  - {other}\n")
    assert ("data/vocabulary/departments.yaml", 3, 5, "vocabulary") in told(problems)
