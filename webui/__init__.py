"""Show an index on the web."""
