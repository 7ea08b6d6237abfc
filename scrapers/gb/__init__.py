"""What the lists of the United Kingdom share."""
