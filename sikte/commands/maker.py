"""What commands make sites with: the engine, and what it remembers of the runs before."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from typing import TypeVar

from sikte.commands.arguments import Asked
from sikte.commands.telling import said, work
from sikte.edges.failures import Failure
from sikte.edges.folders import Folders, executor, memory_folder
from sikte.edges.inventory import Inventory
from sikte.edges.noted import Noted
from sikte.edges.progress import Progress
from sikte.edges.sources import again, read
from sikte.edges.store import Store
from sikte.edges.surroundings import surroundings
from sikte.edges.workers import Workers
from sikte.memory import Memory, Recent, remembered, remembering
from sikte.memory.pressing import press, unpressed
from sikte.values.files import Ahead, Files
from sikte.values.kept import Lost, Moved
from sikte.values.pages import Site
from sikte.values.places import Problem

# (sources, today, drafts), and for one who stays perhaps who is told of pages ahead of their site.
MakeSite = Callable[..., Site]
Found = tuple[Files, tuple[Problem, ...]]
TRIES = 3
# So many files, all of them new, give others work.
MANY = 100
T = TypeVar("T")


@remembered
def engine(sources: Files, today: date, drafts: bool) -> Site:
    """The engine, imported only when there is something to build; a process beside it loads what lays out pages."""
    from sikte.edges.beside import beside

    with beside(partial(_layouter, sources)) as elsewhere:
        from sikte.website.render import rendering

        with rendering(elsewhere):
            return staying(sources, today, drafts)


def staying(sources: Files, today: date, drafts: bool, *ahead: Ahead) -> Site:
    """The engine for one who makes site after site, and has all that it needs loaded from the first on."""
    from sikte.build import site

    return site(sources, today, drafts, *ahead)


def _layouter(sources: Files) -> Callable[[str, object], object]:
    """Lays out pages, and is ready for goals."""
    from sikte.website.templating import layouter

    return layouter(sources.under("templates/", ""), "goal.html")


def _step(language: str, name: str, done: int, of: int) -> str:
    return said("work-step", language, done=done, of=of, work=work(name, language))


class Maker:
    """Makes the sites of one project. site: (sources, today, drafts) → the site."""

    def __init__(self, asked: Asked, site: MakeSite) -> None:
        self.site = site
        self.store = Store(memory_folder(asked.project))
        self.workers = Workers(executor(asked.project))
        self.found: Found | None = None
        self.touched: Collection[str] | None = None
        self.progress = Progress(lambda name: work(name, asked.language), partial(_step, asked.language))
        with self.noted(lambda: "engine") as noted:
            shown = {} if asked.quiet else {"progress": self.progress}
            self.memory = Memory(self.store, surroundings(noted), self.workers, **shown)

    @contextmanager
    def noted(self, what: Callable[[], str]) -> Iterator[Noted]:
        """The files of one sort that were seen before, and for the next time those that are seen within. what: tells
        which they are, asked before and after."""
        key = f"noted {what()}"
        noted = Noted(lambda: self.store.answers([key]).get(key, ""), self.store.clock)
        yield noted
        if (news := noted.news) is not None:
            self.store.put(f"noted {what()}", news, {})

    @contextmanager
    def inventory(self, tree: Callable[[], str]) -> Iterator[Inventory]:
        """The same of a tree of files. tree: tells which it is."""
        key = f"tree {tree()}"
        noted = Inventory(lambda: self.store.answers([key]).get(key, ""), self.store.clock, self._listed)
        yield noted
        if (news := noted.news) is not None:
            listings = {mark: press(noted.files[mark].listing.value) for mark in self.store.lacking(noted.parts)}
            self.store.put(f"tree {tree()}", news, listings)

    def _listed(self, mark: str) -> Files:
        """The files of this mark."""
        return Files.listed(mark, lambda: unpressed(self.store.fetch(mark), mark))

    def sources(self, places: Folders) -> Found:
        """The project's files, and what is wrong with them; those that look as they did are not read again, and not
        looked at where it was heard which were touched."""
        touched, self.touched = self.touched, None
        found, self.found = self.found, None
        if found and touched is not None and (files := again(found[0], touched, places.project)):
            self.found = files, found[1]
        else:
            self.found = self._read(places)
        return self.found

    def _read(self, places: Folders) -> Found:
        with self.noted(lambda: "sources") as noted:
            found, flaws = read(places.project, noted)
        if not noted.known.looks and len(found) >= MANY:
            self.workers.soon()
        return found, flaws

    def heard(self, touched: Collection[str] | None) -> None:
        """Which files alone are others than the last time, for one who stays; None: perhaps any of them."""
        self.touched = touched

    def steadily(self, work: Callable[[], T]) -> T:
        """The answer of some work that is begun again where a file moved under its hands, and with nothing
        remembered where the memory was damaged."""
        for _ in range(TRIES):
            try:
                return work()
            except Moved:
                continue
            except Lost:
                self.forget()
        raise Failure("files-moving")

    def stay(self) -> None:
        """For one who makes the site again and again: has at hand from now on what it was made of the last time. The
        site itself, which is another each time, is not remembered."""
        if self.stays:
            return
        recent, make = Recent(), staying if self.site is engine else self.site

        def site(*asked: object) -> Site:
            recent.turn()
            return make(*asked)

        self.memory.recent, self.site = recent, site

    def get_ready(self) -> None:
        """Loads what reads texts and lays out pages, for one who has time now."""
        from sikte.formats import yaml
        from sikte.writing import markdown

        yaml.read("", "")
        markdown.convert("", "", "", 1, (), "sv")
        with suppress(Lost):  # what changes meanwhile is heard of
            if self.found:
                _layouter(self.found[0])

    @property
    def stays(self) -> bool:
        """Whether it has been told to stay."""
        return self.memory.recent is not None

    def forget(self) -> None:
        """Begins anew."""
        self.store.forget()
        if self.memory.recent:
            self.memory.recent.forget()

    def close(self) -> None:
        self.progress.close()
        self.workers.close()
        self.store.close()


@contextmanager
def at_work(asked: Asked, site: MakeSite | None) -> Iterator[Maker]:
    """Within, what is asked of a project is remembered; site: another engine, for tests."""
    made = Maker(asked, site or engine)
    try:
        with remembering(made.memory):
            yield made
    finally:
        made.close()
