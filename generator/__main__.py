"""`python -m generator` is `mingxi`."""

from generator.cli import main

main()
