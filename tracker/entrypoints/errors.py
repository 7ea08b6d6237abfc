"""How a start fails."""


class StartError(Exception):
    """The tracker cannot start; the message says what stands in the way."""
