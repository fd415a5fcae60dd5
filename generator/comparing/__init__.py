"""Tables beside each other: what compares, what does not and why, what is shared, and what changed over the years.

Everything here is a function over frozen values. A `Seat` is one published table; a `Census` is made once of all.
"""
