"""TELLS: a notice goes out; knows SMTP and HTTP POST, no database."""
