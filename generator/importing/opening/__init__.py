"""From a file to a paper: whatever the file holds, a paper or a sentence, in bounded time and memory."""
