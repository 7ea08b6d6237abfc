"""What is answered: dictionaries ready for JSON, the same for commands, API and pages."""
