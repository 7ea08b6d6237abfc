"""Pure matching of names: normalise, transliterate, index, score, explain."""
