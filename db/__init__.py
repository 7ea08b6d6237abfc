"""REMEMBERS: rows in, rows out; knows SQL, has no opinion."""
