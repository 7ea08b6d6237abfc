"""What the lists of the US Treasury's Office of Foreign Assets Control share: one vocabulary and four layouts."""
