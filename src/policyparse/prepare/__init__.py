"""From bytes to readable, structured text: decode, repair, simplify, layout, segment."""
