"""Make the invented minutes of the corpus, and what is true of them, from one readable source per meeting."""
