"""How a delivery fails."""


class DeliveryError(Exception):
    """A message did not arrive.

    ``permanent`` means that sending it again cannot help; ``retry_after`` are the seconds the receiver asked us to
    wait; ``gone`` that the receiver wants nothing any more; ``status`` is the receiver's own code (HTTP or SMTP), None
    when it did not get that far.
    """

    def __init__(
        self,
        message: str,
        *,
        permanent: bool = False,
        status: int | None = None,
        retry_after: float | None = None,
        gone: bool = False,
    ) -> None:
        super().__init__(message)
        self.permanent = permanent
        self.status = status
        self.retry_after = retry_after
        self.gone = gone


class AddressError(DeliveryError, ValueError):
    """An address no channel can send to, with what is wrong about it; for a message on its way it is permanent."""

    def __init__(self, message: str) -> None:
        super().__init__(message, permanent=True)


class SecretError(ValueError):
    """A webhook secret that cannot be one, with what is wrong about it but never the secret itself."""
