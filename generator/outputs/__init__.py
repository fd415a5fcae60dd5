"""Data files made of what is published: JSON, CSV and XLSX, exact, typed, and the same bytes for the same records."""
