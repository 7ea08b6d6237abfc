"""The house that decides: pipeline, matching, extraction, domain and the doors."""
