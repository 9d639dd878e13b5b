"""Facts: one file for each kind; recognise first, qualify after."""
