"""Pages that keep addresses answering: earlier versions, ways to where something is now, and notes of withdrawal."""
