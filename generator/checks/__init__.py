"""The checks, as a list one can read: what is asked of every record."""

from collections.abc import Iterable

from generator.checks import (
    goal_against_indicator,
    goal_not_measured,
    goals_without_numbers,
    half_within_full,
    income_sum,
    items_half_sum,
    items_sum,
    long_term_below_annual,
    measured_not_promised,
    near_names,
    repeated_names,
    same_goal_text,
    shares,
    spending_sum,
)
from generator.checks.rule import Rule, World
from generator.model.finding import Finding
from generator.model.record import Record

RULES: tuple[Rule, ...] = (
    income_sum.RULE,
    spending_sum.RULE,
    items_sum.RULE,
    items_half_sum.RULE,
    half_within_full.RULE,
    shares.RULE,
    repeated_names.RULE,
    goal_against_indicator.RULE,
    near_names.RULE,
    goal_not_measured.RULE,
    measured_not_promised.RULE,
    goals_without_numbers.RULE,
    same_goal_text.RULE,
    long_term_below_annual.RULE,
)


def findings(record: Record, world: World, rules: Iterable[Rule] = RULES) -> list[Finding]:
    """What every check found in a record, in the order of the rules."""
    return [finding for rule in rules for finding in rule.check(record, world)]
