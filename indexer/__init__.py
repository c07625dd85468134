"""Read minutes, split them, put their passages in an index."""
