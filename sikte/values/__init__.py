"""The frozen words of the house. Nothing here needs another room."""
