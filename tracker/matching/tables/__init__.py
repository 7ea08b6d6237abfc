"""Word lists of our own, one text file each; the first lines of a file say what it holds and where it is from."""
