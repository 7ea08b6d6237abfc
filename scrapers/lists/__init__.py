"""Complete official lists, one file each: they may list and delist."""
