"""Where sentences and clauses end."""

import re

SENTENCE_END = re.compile(r"[。；;！!？?\n]")
# Not the comma in 1,200. Asked only after a sign: a pattern that begins with a set of signs finds them soonest.
_NOT_IN_A_NUMBER = r"(?:(?<!,)|(?<![0-9],)|(?![0-9]{3}(?![0-9])))"
CLAUSE_END = re.compile(rf"[，。；;、：:！!？?\n,]{_NOT_IN_A_NUMBER}")
VERB_END = re.compile(rf"[，。；;：:！!？?\n,]{_NOT_IN_A_NUMBER}")  # `、` joins what one verb governs
FOLDED_END = re.compile(rf"[。;:!?,]{_NOT_IN_A_NUMBER}")
JOIN = r"(?:、|和|及|与|以及|并)"
