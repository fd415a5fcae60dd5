"""Problems that show when our own files are held against each other."""

from generator.consistency.columns import columns_are_the_forms
from generator.consistency.coverage import coverage_agrees_with_records
from generator.consistency.documents import document_is_whole, scope_is_grounded
from generator.consistency.identity import one_file_a_record, path_is_identity, place_and_kind_are_known
from generator.consistency.lasting import ways_are_clear, what_was_published_answers
from generator.consistency.parts import left_out_where_the_form_allows, parts_are_the_forms
from generator.consistency.places import only_records_and_their_traces
from generator.consistency.responses import responses_are_sound, responses_have_records
from generator.consistency.rows import repairs_name_rows, row_ids_are_minted_once
from generator.consistency.versions import published_rows_and_versions_answer
from generator.consistency.vocabularies import (
    families_refer_to_what_exists,
    names_are_not_shared,
    who_stands_alone_has_no_family,
)
from generator.library import Entry, Library
from generator.problems import Problem

OF_THE_LIBRARY = (
    one_file_a_record,
    only_records_and_their_traces,
    names_are_not_shared,
    who_stands_alone_has_no_family,
    families_refer_to_what_exists,
    coverage_agrees_with_records,
    responses_have_records,
    ways_are_clear,
    what_was_published_answers,
)
OF_A_RECORD = (
    path_is_identity,
    place_and_kind_are_known,
    parts_are_the_forms,
    left_out_where_the_form_allows,
    columns_are_the_forms,
    row_ids_are_minted_once,
    repairs_name_rows,
    scope_is_grounded,
    document_is_whole,
    responses_are_sound,
    published_rows_and_versions_answer,
)


def problems_of_the_library(library: Library) -> list[Problem]:
    """What does not hold together between records, or inside the vocabularies."""
    return [problem for rule in OF_THE_LIBRARY for problem in rule(library)]


def problems_of_a_record(entry: Entry, library: Library) -> list[Problem]:
    """What does not hold together between a record, its form, its document and the vocabularies."""
    return [problem for rule in OF_A_RECORD for problem in rule(entry, library)]
