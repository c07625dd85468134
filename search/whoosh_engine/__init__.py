"""One machine: a Whoosh index of passages."""
