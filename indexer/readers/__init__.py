"""One file per format: bytes of a file to a Document."""
