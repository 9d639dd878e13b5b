"""What we know: word lists, numerals, units and the calendar. Pure string to value; no document is known here."""
