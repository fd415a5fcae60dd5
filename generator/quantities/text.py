"""Where sentences and clauses end."""

import re

SENTENCE_END = re.compile(r"[。；;！!？?\n]")
_COMMA = r"(?<![0-9]),|,(?![0-9]{3}(?![0-9]))"  # not the one in 1,200
CLAUSE_END = re.compile(rf"[，。；;、：:！!？?\n]|{_COMMA}")
VERB_END = re.compile(rf"[，。；;：:！!？?\n]|{_COMMA}")  # `、` joins what one verb governs
FOLDED_END = re.compile(rf"[。;:!?]|{_COMMA}")
JOIN = r"(?:、|和|及|与|以及|并)"
