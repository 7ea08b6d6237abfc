"""Reports, one file each: they may claim and mention, never list."""
