"""Danish text to terms: the same analysis for documents, questions and marks."""
