"""What one run after another notes of a site."""

from collections.abc import Mapping
from pathlib import Path

from sikte.edges.inventory import Inventory
from sikte.edges.output import Written, write
from sikte.edges.trees import which
from sikte.values.files import Files
from sikte.values.kept import Lost


class Notes:
    """What one build after another notes of a site and of the tree beside it."""

    def __init__(self, project: Path) -> None:
        self.site, self.spare = project / "site", project / "spare"
        self.texts: dict[str, str] = {}
        self.parts: dict[str, Files] = {}

    def of(self, tree: Path) -> Inventory:
        """What was noted of a tree."""
        text = self.texts.get(which(tree), "")
        return Inventory(lambda: text, listed=self._listed)

    def _listed(self, mark: str) -> Files:
        if mark not in self.parts:
            raise Lost(mark)
        return self.parts[mark]

    def write(self, files: Mapping[str, bytes]) -> Written:
        noted, aside = self.of(self.site), self.of(self.spare)
        written = write(files, self.site, noted, self.spare, aside)
        both = (self.site, noted), (self.spare, aside)
        self.texts |= {which(tree): one.news for tree, one in both if one.news is not None}
        self.parts |= noted.files
        return written
