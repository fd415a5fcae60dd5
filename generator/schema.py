"""JSON Schemas made from the models: for editors that complete and underline, and for readers of what is published."""

import json
from functools import cache
from typing import Any

from generator.model.base import Frozen
from generator.model.form import Form
from generator.model.published import PublishedRecord
from generator.model.record import Contacts, Record
from generator.model.response import Responses
from generator.model.trace import Trace

EDITED: dict[str, type[Frozen]] = {"record": Record, "form": Form, "trace": Trace, "responses": Responses}
SCHEMAS: dict[str, type[Frozen]] = EDITED | {"published": PublishedRecord}
# Row ids and the noted highest numbers come from `mingxi mint`; an editor must not ask a person for them.
MINTED_FIELDS = ("MoneyRow", "Indicator")


@cache
def schema_text(name: str) -> str:
    """One schema as the text of its file."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"mingxi {name}",
        **SCHEMAS[name].model_json_schema(),
    }
    models = schema.get("$defs", {})
    if name in EDITED:
        for row in MINTED_FIELDS:
            if row in models:
                models[row]["required"].remove("id")
    else:
        _without_persons(models)
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _without_persons(models: dict[str, Any]) -> None:
    """What is published has no room for personal particulars."""
    del models["Record"]["properties"]["contacts"], models[Contacts.__name__]
