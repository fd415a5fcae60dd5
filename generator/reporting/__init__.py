"""What was found, put into the words and formats people and programs ask for."""

from generator.reporting.annotations import github, sarif
from generator.reporting.report import RecordFindings, Report, Summary
from generator.reporting.structured import as_json
from generator.reporting.text import text

FORMATS = {"text": text, "json": as_json, "github": github, "sarif": sarif}

__all__ = ["FORMATS", "RecordFindings", "Report", "Summary"]
