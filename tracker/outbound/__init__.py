"""The guarded door: which addresses this program may open a connection to."""
