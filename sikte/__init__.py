"""Sikte: goal pages whose words about data are computed from the data."""

__version__ = "0.1.0"
