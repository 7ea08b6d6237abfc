"""The doors: command line, daemon, web API."""
