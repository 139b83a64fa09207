"""Fenced blocks: their YAML is read, their texts are told, and a chart or image is asked for."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from sikte.formats.form import Form
from sikte.formats.yaml import Scalar
from sikte.problems import Refusal, nearest, problem
from sikte.values.pages import Chart, Embed
from sikte.values.places import Place, Problem
from sikte.values.texts import Block
from sikte.values.value import Value
from sikte.writing import head
from sikte.writing.charted import Wish, chart_of, series_named
from sikte.writing.embeds import embed
from sikte.writing.evaluate import Scope
from sikte.writing.figure import changed, figure, source
from sikte.writing.kinds import KINDS
from sikte.writing.lift import Lifter
from sikte.writing.ranking import Criterion, candidates, ranking, series_of
from sikte.writing.structure import Builder
from sikte.writing.telling import Account, Teller

OWN = "own"
# (a file as a block names it, its place) → its Python, or what is wrong.
Code = Callable[[str, Place], str | Problem]


class Image(Value):
    """An image block. src: as written, a file under content/media/."""

    src: str
    alt: str
    caption: str
    credit: str
    place: Place


class BlockReader:
    """Reads one block of a page; its problems and statements go to the page's account."""

    def __init__(self, block: Block, scope: Scope, account: Account) -> None:
        self.block, self.scope, self.account = block, scope, account
        self.lifter = Lifter(block.place.path)
        first_line = block.place.line + 1
        self.form = head.read(block.source, self.lifter, first_line, account.problems, account.site_language)

    def chart(self, page: str, code: Code) -> Chart | None:
        """The chart, map or table asked for; `page` is the slug its id begins with. None where it cannot be made."""
        form, own = self.form, self.block.kind
        file, function = (form.text("code"), form.text("function", "chart")) if "code" in form else (None, None)
        wish = Wish(
            page=page,
            series=form.text("series", "", required=True) or "",
            kind=OWN if file else self._kind() if own == "chart" else own,
            by=form.texts("by") or (("region",) if own == "map" else ()),
            where=tuple(self._where()),
            members=form.texts("members") if own != "map" else (),
            since=form.text("since") if own != "map" else None,
            until=form.text("until"),
            id=form.text("id"),
            title=self._text("title", required=True),
            subtitle=self._text("subtitle"),
            alt=self._text("alt") if own != "table" else "",
            live=own == "chart" and self._live(bool(file)),
        )
        self._finish()
        if not (wish.series and wish.kind and wish.title):
            return None
        try:
            chart = chart_of(wish, self.scope, self.account.processor)
            return self._own(chart, file, function, code) if file else chart
        except Refusal as refusal:
            key, words = _blamed(wish, refusal)
            self.account.refuse(refusal, form.at(key), f"{key}: {words}")
            return None

    def _own(self, chart: Chart, file: str, function: str, code: Code) -> Chart | None:
        """The chart as the web developer's function draws it."""
        found = code(file, self.form.at("code"))
        if isinstance(found, Problem):
            self.account.problems.append(found)
            return None
        from sikte.charts.own import shortcomings, specification  # loaded only where a chart is one's own

        path = f"content/{file}"
        made = replace(chart, own=specification(found, path, function, chart))
        self.account.problems.extend(shortcomings(found, path, function, made, self.account.site_language))
        return made

    @property
    def ranks(self) -> bool:
        """Whether it is a table that measures candidates by criteria."""
        return self.block.kind == "table" and "criteria" in self.form

    def ranking(self) -> str:
        """The HTML of the candidates by their criteria; "" where the data do not allow it."""
        form, title, members = self.form, self._text("title", required=True), self.form.texts("members")
        criteria = [self._criterion(one) for one in form.forms("criteria")]
        self._finish()
        if not title or not criteria or None in criteria:
            return ""
        try:
            return ranking(Teller(self.scope, self.account), title, criteria, candidates(criteria, members, self.scope))
        except Refusal as refusal:
            key = "members" if refusal.facts.get("words") in members else "criteria"
            self.account.refuse(refusal, form.at(key), f"{key}: {refusal.facts.get('words', criteria[0].series)}")
            return ""

    def _criterion(self, form: Form) -> Criterion | None:
        series, title = form.text("series", "", required=True), form.text("title", "", required=True)
        show = form.text("show", "latest")
        form.finish()
        if not (series and title):
            return None
        try:
            series_of(series, self.scope)
        except Refusal as refusal:
            return self.account.refuse(refusal, form.at("series"), f"series: {series}")
        return Criterion(series, show, title, form.at("series"))

    def figure(self) -> str:
        """The HTML of the figure asked for; "" where the data do not allow it."""
        form = self.form
        series, where, until = form.text("series", "", required=True) or "", tuple(self._where()), form.text("until")
        since, title = form.text("since"), self._text("title")
        told = form.choice("change", ("computed", "none"), "computed") == "computed"
        self._finish()
        if not series:
            return ""
        named, teller = source(series, where, until), Teller(self.scope, self.account)
        try:
            series_named(series, self.scope)
            return figure(teller, named, changed(named, since) if told else "", title, form.at("series"))
        except Refusal as refusal:
            self.account.refuse(refusal, form.at("series"), f"series: {series}")
            return ""

    def image(self) -> Image | None:
        """The image asked for, with its required text alternative."""
        image = self._image()
        self._finish()
        return image

    def embed(self) -> tuple[Embed, Image] | None:
        """What is to be shown from another website, and its still."""
        still, shown = self._image(), embed(self.form, self._text("title", required=True))
        self._finish()
        return (shown, still) if shown and still else None

    def _image(self) -> Image | None:
        form = self.form
        src, credit = form.text("src", "", required=True), form.text("credit", "")
        alt, caption = self._text("alt"), self._text("caption")
        if src and not alt.strip():
            form.reject("src", "image-without-alt", words=src)
        return Image(src, alt, caption, credit, form.at("src")) if src and alt.strip() else None

    def _where(self) -> Iterator[tuple[str, str]]:
        """Each dimension under `where:` with its one member."""
        for key, node in self.form.entries("where"):
            if isinstance(node, Scalar):
                yield key.text, node.text
            else:
                self.account.problems.append(problem(key.place, "key-not-text", key=key.text))

    def _kind(self) -> str:
        kind = self.form.text("type", "line")
        if kind in KINDS:
            return kind
        self.form.reject("type", "chart-kind-unknown", words=kind, kinds=", ".join(KINDS), near=nearest(kind, KINDS))
        return ""

    def _live(self, code: bool) -> bool:
        """Whether Vega's runtime is asked for; code: whether a function of the author's draws the chart."""
        asked = self.form.choice("live", ("vega",)) is not None
        if asked and not code:
            self.form.reject("live", "live-without-code")
        return asked and code

    def _text(self, key: str, required: bool = False) -> str:
        builder = Builder(self.lifter.pieces, html=False)
        text = builder.build(self.form.text(key, "", required) or "")
        self.account.problems.extend(builder.problems)
        return Teller(self.scope, self.account, f"{self.block.kind}-{key}", html=False).tell(text)

    def _finish(self) -> None:
        self.form.finish()
        self.account.problems.extend(self.lifter.problems)


def _blamed(wish: Wish, refusal: Refusal) -> tuple[str, str]:
    """The key of a chart's block that holds what a refusal names, and those words; else its series."""
    named, where = refusal.facts.get("words"), tuple(word for pair in wish.where for word in pair)
    held = {"by": wish.by, "where": where, "members": wish.members, "since": (wish.since,), "until": (wish.until,)}
    held["type"] = (wish.kind,)
    return next(((key, named) for key, words in held.items() if named and named in words), ("series", wish.series))
