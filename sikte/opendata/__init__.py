"""What others may build on: each dataset as CSV and JSON-stat, and the catalogue that tells of them."""
