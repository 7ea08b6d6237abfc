"""The parts of the fetcher: pure readings of HTTP, and the two books it keeps (turns per host, robots rules)."""
