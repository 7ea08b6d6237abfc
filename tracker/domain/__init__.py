"""Pure decisions: diff, believe, resolve, route, retry."""
