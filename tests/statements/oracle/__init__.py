"""A second reckoning of every statement, straight from the texts of the data files, in exact fractions.

Written from the meaning of the words alone. It imports nothing of Sikte, and shares no line with it.
"""
