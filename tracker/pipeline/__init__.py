"""The steps: collect, ingest, announce, deliver."""
