"""The default theme, by its paths in a project, and projects that lie upon it."""

from collections.abc import Mapping

from sikte.edges.sources import theme

THEME = {
    f"templates/{path.relative_to(theme()).as_posix()}": path.read_bytes()
    for path in sorted(theme().rglob("*"))
    if path.is_file()
}


def themed(files: Mapping[str, str | bytes]) -> dict[str, bytes]:
    """The sources of a project of these files: the theme, with the files upon it."""
    return THEME | {path: content.encode() if isinstance(content, str) else content for path, content in files.items()}
