"""Altair specs, SVG, text alternative, table."""
