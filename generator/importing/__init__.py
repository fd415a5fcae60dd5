"""From a document to a draft of a record, with an account of every character: nothing invented, nothing lost."""
