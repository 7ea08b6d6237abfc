"""The US Consolidated Screening List: one file of many agencies' lists, read whole or one list at a time."""
