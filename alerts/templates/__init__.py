"""The fixed words of mails and the published layout of webhooks."""
