"""Bytes become values here: YAML, settings, datasets, tables, periods, codes of regions."""
