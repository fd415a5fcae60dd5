"""The record page and its document: one department's table for one year."""
