"""Official announcements, one file each: they may announce, never delist by absence."""
