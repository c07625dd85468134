"""Minutes laid out as a table: what its columns are called, where they stand on a page, and what is one row."""
