"""Who says what: the rules that give a sentence its speaker, and the floor that passes between them."""
