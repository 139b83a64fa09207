"""`python -m sikte`"""

from typing import NoReturn

from sikte.commands import main
from sikte.edges.leaving import leave_with


def run() -> NoReturn:
    """The whole run, from the command line to the exit code."""
    leave_with(main)


if __name__ == "__main__":
    run()
