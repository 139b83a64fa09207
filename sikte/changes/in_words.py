"""Differences as lines of text, for the terminal. What has turned comes first."""

from collections.abc import Iterable, Iterator

from sikte.changes.found import Cause, ChartDifference, Difference, Differences, PageDifference
from sikte.changes.saying import Texts, causes_said, cell_said, changed_said, counted, kind_said
from sikte.language.changes import texts as catalogue

CELLS = 12


def in_words(found: Differences, language: str, whole: bool = False) -> tuple[str, ...]:
    """The lines. whole: every row of data, every figure of a chart, and the texts of new and removed pages."""
    teller = _Teller(catalogue(language), whole)
    return tuple(teller.everything(found)) if found else (teller.texts["nothing"],)


class _Teller:
    def __init__(self, texts: Texts, whole: bool) -> None:
        self.texts = texts
        self.whole = whole

    def everything(self, found: Differences) -> Iterator[str]:
        turned = any(one.turned for one in found.sentences())
        if turned:
            yield from self._section("turned", self._pages(found, turned=True))
        yield from self._section("rest" if turned else "all", self._pages(found, turned=False))
        yield from self._section("frame", self._frame(found))
        yield from self._section("files", (self._file(one.state, one.address) for one in found.files))
        yield from self._summary(found)

    def _section(self, title: str, lines: Iterable[str]) -> Iterator[str]:
        lines = tuple(lines)
        if lines:
            heading = self.texts[title]
            yield from (heading, "=" * len(heading), *lines, "")

    def _pages(self, found: Differences, turned: bool) -> Iterator[str]:
        for page in found.pages:
            lines = tuple(self._page(page, turned))
            if lines:
                yield from ("", f"{page.title}  {page.address}", *(f"  {line}" for line in lines))

    def _page(self, page: PageDifference, turned: bool) -> Iterator[str]:
        apart = page.state in ("added", "removed")
        if not turned and page.state != "changed":
            yield self.texts[f"page_{page.state}"].format(count=len(page.sentences), was=page.was)
        if apart and not self.whole:
            return
        for one in page.sentences:
            if one.turned == turned:
                yield from self._difference(one)
        for chart in page.charts if not turned else ():
            yield from self._chart(chart)

    def _difference(self, one: Difference) -> Iterator[str]:
        under = self.texts["under"].format(section=one.section) if one.section else ""
        yield " ".join(part for part in (kind_said(one, self.texts), under) if part)
        if one.words:
            yield f"  {one.words}"
        yield from self._beside(one)
        yield self._cause(one.causes)

    def _beside(self, one: Difference) -> Iterator[str]:
        width = max(len(self.texts[side]) for side in ("before", "after")) + 2
        for side, text in (("before", one.before), ("after", one.after)):
            if text:
                yield "  " + f"{self.texts[side]}:".ljust(width) + text

    def _chart(self, chart: ChartDifference) -> Iterator[str]:
        yield f"{self.texts['chart']}: {chart.title}  #{chart.id}"
        if chart.state != "changed":
            yield f"  {self.texts[f'chart_{chart.state}']}"
        elif not chart.texts and not chart.cells:
            yield f"  {self.texts['chart_drawing']}"
        for text in chart.texts:
            yield f"  {kind_said(text, self.texts)}"
            yield from (f"  {line}" for line in self._beside(text))
        yield from self._cells(chart)
        yield self._cause(chart.causes)

    def _cells(self, chart: ChartDifference) -> Iterator[str]:
        shown = chart.cells if self.whole else chart.cells[:CELLS]
        for cell in shown:
            yield f"  {cell.row}, {cell.column}: {cell_said(cell, self.texts)}"
        if len(chart.cells) > len(shown):
            yield f"  {self.texts['more'].format(count=len(chart.cells) - len(shown))}"

    def _frame(self, found: Differences) -> Iterator[str]:
        for one in found.frame:
            yield ""
            yield f"{self.texts['on_pages'].format(count=len(one.pages))}"
            yield from (f"  {line}" for line in self._difference(one.difference))

    def _file(self, state: str, address: str) -> str:
        became = self.texts[state]
        return f"/{address}" + (f" ({became})" if became else "")

    def _summary(self, found: Differences) -> Iterator[str]:
        for quiet in found.quiet:
            yield f"{self.texts[quiet.kind].format(count=len(quiet.pages))}. {self._cause(quiet.causes).strip()}"
        if found.others:
            yield self.texts["others"].format(names=", ".join(found.others))
        yield from (line for line in (changed_said(found, self.texts), counted(found, self.texts)) if line)

    def _cause(self, causes: tuple[Cause, ...]) -> str:
        return f"  {self.texts['cause']}: {causes_said(causes, self.texts, self.whole)}"
