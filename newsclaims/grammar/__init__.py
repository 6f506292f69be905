"""Grammar that needs no lexicon of reporting: verb forms, moods, clauses, noun phrases."""
