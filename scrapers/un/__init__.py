"""What the sources of the United Nations share: the printed entry of their lists."""
