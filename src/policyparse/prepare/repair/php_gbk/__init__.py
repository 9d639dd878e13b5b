"""What the GBK round trip of PHP does to a page, and how a damaged page is read."""
