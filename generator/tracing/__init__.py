"""From a record back to its document: where every value is printed, and the proof that it is."""
