"""The story, played on one machine: facts, receivers, and what must arrive."""
