"""What belongs to the list of the European Union."""
