"""Ask an index of passages; nothing about files, documents or HTML."""
