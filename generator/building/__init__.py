"""Building a site in parts, each the work of one pair of hands: read, set, gathered and closed."""
