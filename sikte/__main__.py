"""`python -m sikte`"""

from sikte.commands import main

if __name__ == "__main__":
    raise SystemExit(main())
