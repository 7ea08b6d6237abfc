"""Pure reading of prose: text in, claims and mentions out, each with the sentence that proves it."""
