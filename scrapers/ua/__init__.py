"""What is particular to the lists of Ukraine."""
