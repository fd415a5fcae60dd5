"""Mingxi: governments' performance-target tables as exact data and a static site."""

__version__ = "0.1.0"
