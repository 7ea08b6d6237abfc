"""Tables of words and patterns, one module a language, and what all languages share."""
