"""The whole site as data: one database, one line a table, lists to walk, feeds, catalogues; for programs to read."""
