"""JSON Schemas made from the models, for editors that complete and underline."""

import json
from typing import Any

from generator.model.base import Frozen
from generator.model.form import Form
from generator.model.record import Record
from generator.model.trace import Trace

SCHEMAS: dict[str, type[Frozen]] = {"record": Record, "form": Form, "trace": Trace}
# Row ids and the noted highest numbers come from `mingxi mint`; an editor must not ask a person for them.
MINTED_FIELDS = ("MoneyRow", "Indicator")


def schema_text(name: str) -> str:
    """One schema as the text of its file."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"mingxi {name}",
        **SCHEMAS[name].model_json_schema(),
    }
    for row in MINTED_FIELDS:
        if row in schema.get("$defs", {}):
            schema["$defs"][row]["required"].remove("id")
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
