"""Tables of the user's own, row by row: CSV, JSON lines and Parquet in, CSV and JSON lines out. Knows no database."""
