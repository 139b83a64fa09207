"""What pages look like, what they contain, where they lie, and the links between them."""
