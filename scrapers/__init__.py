"""READS: bytes in, records out; knows pages and formats, no database, no clock."""
