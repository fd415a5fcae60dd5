"""From files to values: text only, refused with a sentence where it could mean two things."""
