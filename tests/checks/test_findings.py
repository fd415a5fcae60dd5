"""What each rule says of tiny records: one folder for each case, with the exact sentences beside it."""

import re
from pathlib import Path

import pytest

from generator.checks import ALONE, OF_PEERS, RULES, findings, with_peers
from generator.checks.rule import World
from generator.model.finding import Finding, Verdict
from generator.model.record import Record
from generator.peers import gather
from generator.reading.files import read_file
from generator.reading.models import read_model

CASES = Path(__file__).parent.parent / "findings"
CHECKS = Path(__file__).parent.parent.parent / "generator" / "checks"
EMPTY = "-"
JUDGING = re.compile("错误|造假|违规|虚假|wrong|false", re.IGNORECASE)

each_case = pytest.mark.parametrize(
    "case", sorted(CASES.glob("*/*")), ids=lambda case: case.relative_to(CASES).as_posix()
)
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def line(finding: Finding) -> str:
    """A finding on one line; a dash stands for what it does not have."""
    parts = (
        finding.verdict.value,
        *finding.sentence,
        finding.arithmetic,
        "" if finding.difference is None else str(finding.difference),
        "; ".join(f"{operand.at}={operand.text}" for operand in finding.operands),
    )
    return " | ".join(part or EMPTY for part in parts)


def record_of(case: Path) -> Record:
    record, problems = read_model(read_file(case / "record.yaml", "record.yaml"), Record)
    assert problems == []
    assert record is not None
    return record


def lines(case: Path) -> list[str]:
    """What a case expects, line by line."""
    return (case / "expected.txt").read_text(encoding="utf-8").splitlines()


@each_case
def test_a_rule_says_what_is_expected(case, library, expect):
    record = record_of(case)
    known = (*library.records, record) if (case / "peers").exists() else (record,)
    world = World(library.vocabulary, library.forms, gather(known, library.vocabulary))
    rules = [rule for rule in RULES if rule.id == case.parent.name]
    expect(case / "expected.txt", "".join(f"{line(found)}\n" for found in findings(record, world, rules)))


@each_rule
def test_every_rule_has_a_case_in_which_it_speaks_and_one_in_which_it_is_content(rule):
    verdicts = [{said.split(" | ")[0] for said in lines(case)} for case in (CASES / rule.id).glob("*")]
    assert any(found - {Verdict.ADDS_UP.value} for found in verdicts)
    assert any(found <= {Verdict.ADDS_UP.value} for found in verdicts)


def test_every_case_belongs_to_a_rule():
    assert {folder.name for folder in CASES.iterdir()} <= {rule.id for rule in RULES}


@each_case
def test_a_rule_that_is_not_of_peers_says_the_same_whatever_others_print(case, library):
    """Pages of a department are made anew where these say something else, and else where its own tables changed."""
    record, alone = record_of(case), gather([record_of(case)], library.vocabulary)
    rules = [rule for rule in RULES if rule.id not in OF_PEERS]
    many = gather((*library.records, record), library.vocabulary)
    found = [findings(record, World(library.vocabulary, library.forms, peers), rules) for peers in (alone, many)]
    assert found[0] == found[1]


def test_no_rule_that_is_not_of_peers_looks_at_them():
    """So that nothing is missed by the cases."""
    text = {rule.id: (CHECKS / f"{rule.id.replace('-', '_')}.py").read_text(encoding="utf-8") for rule in RULES}
    looking = {name for name, said in text.items() if "world.peers" in said}
    assert looking == OF_PEERS


@each_case
def test_what_a_rule_says_judges_nobody(case):
    assert JUDGING.search("\n".join(lines(case))) is None


def test_every_rule_has_an_id_of_its_own():
    assert len({rule.id for rule in RULES}) == len(RULES)


@each_rule
def test_the_id_of_a_rule_is_the_name_of_its_file(rule):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert (CHECKS / f"{rule.id.replace('-', '_')}.py").is_file()
    assert rule.check.__module__ == f"generator.checks.{rule.id.replace('-', '_')}"


@each_rule
def test_a_rule_says_in_both_languages_what_it_asks_why_and_how(rule):
    words = [text for said in (rule.title, rule.reason, rule.method) for text in said]
    assert all(text.strip() for text in words)
    assert [text for text in words if JUDGING.search(text)] == []


def test_what_is_found_alone_and_what_is_found_beside_others_are_all_in_the_same_order(library):
    world = World(library.vocabulary, library.forms, gather(library.records, library.vocabulary))
    for record in library.records:
        whole = findings(record, world)
        assert with_peers(findings(record, world, ALONE), record, world) == whole
        assert {one.rule for one in whole} & OF_PEERS
