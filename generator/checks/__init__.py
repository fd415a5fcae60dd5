"""The checks, as a list one can read: what is asked of every record."""

from collections.abc import Iterable

from generator.checks import (
    below_last_year,
    blank_targets,
    cut_text,
    differs_from_peers,
    dropped_units,
    format_residue,
    goal_against_indicator,
    goal_not_measured,
    goals_without_numbers,
    half_target_within_full,
    half_within_full,
    half_year_execution,
    half_year_zero,
    headcount,
    income_sum,
    inferred,
    items_half_sum,
    items_sum,
    layout_repairs,
    long_term_below_annual,
    measured_not_promised,
    near_names,
    not_understood,
    operator_habit,
    personal_data,
    posts,
    project_links,
    repeated_names,
    same_goal_text,
    shared_indicators,
    shares,
    spending_sum,
    ungraded_words,
)
from generator.checks.rule import Rule, World
from generator.model.finding import Finding
from generator.model.record import Record

RULES: tuple[Rule, ...] = (
    # money
    income_sum.RULE,
    spending_sum.RULE,
    items_sum.RULE,
    items_half_sum.RULE,
    half_within_full.RULE,
    shares.RULE,
    repeated_names.RULE,
    project_links.RULE,
    half_year_execution.RULE,
    # people
    headcount.RULE,
    posts.RULE,
    # goals
    goal_against_indicator.RULE,
    near_names.RULE,
    goal_not_measured.RULE,
    measured_not_promised.RULE,
    goals_without_numbers.RULE,
    same_goal_text.RULE,
    long_term_below_annual.RULE,
    # targets
    below_last_year.RULE,
    half_target_within_full.RULE,
    half_year_zero.RULE,
    blank_targets.RULE,
    dropped_units.RULE,
    ungraded_words.RULE,
    # beside the same kind of department elsewhere
    shared_indicators.RULE,
    differs_from_peers.RULE,
    operator_habit.RULE,
    # how the document reached us
    format_residue.RULE,
    cut_text.RULE,
    layout_repairs.RULE,
    inferred.RULE,
    personal_data.RULE,
    not_understood.RULE,
)

# Those that look at other tables: of all else a record alone decides.
OF_PEERS = frozenset({shared_indicators.ID, differs_from_peers.ID, operator_habit.ID})
ALONE, BESIDE = (tuple(rule for rule in RULES if (rule.id in OF_PEERS) == beside) for beside in (False, True))
_PLACES = {rule.id: place for place, rule in enumerate(RULES)}


def findings(record: Record, world: World, rules: Iterable[Rule] = RULES) -> list[Finding]:
    """What every check found in a record, in the order of the rules."""
    return [finding for rule in rules for finding in rule.check(record, world)]


def with_peers(found: Iterable[Finding], record: Record, world: World) -> list[Finding]:
    """The same, where it is known what was found in the record by itself."""
    return sorted((*found, *findings(record, world, BESIDE)), key=lambda one: _PLACES[one.rule])
