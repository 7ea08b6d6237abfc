"""What the lists of Canada share."""
