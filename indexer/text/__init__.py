"""Lines into clean text: words broken at line ends, sentences, and lists of words."""
