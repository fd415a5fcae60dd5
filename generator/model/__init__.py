"""What a record is: frozen values that keep what was printed and say what it means."""
