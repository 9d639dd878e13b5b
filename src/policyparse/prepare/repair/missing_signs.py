"""The sign for a missing character in a text that is still being read."""

HOLE = "\ue000"
