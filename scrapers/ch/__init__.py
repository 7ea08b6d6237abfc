"""What the Swiss list (SECO) consists of."""
