"""Texts are put together last: each expression evaluated and said as its place asks.

The account of a page gathers the statements made on it and the problems found.
"""

from collections.abc import Callable, Iterable
from html import escape
from itertools import zip_longest

from msgspec import Struct, field

from sikte import language
from sikte.language import ui
from sikte.problems import Refusal, note, problem
from sikte.slugs import slug, unique
from sikte.statistics import judge
from sikte.values.pages import Said, Span, Statement
from sikte.values.places import Place, Problem
from sikte.values.statistics import Verdict
from sikte.values.texts import (
    Address,
    Block,
    BlockEnd,
    Choice,
    Claim,
    Expression,
    Insert,
    Part,
    Quoted,
    Text,
    Words,
)
from sikte.writing import provenance
from sikte.writing.doubts import percent_from_shown, unit_mistyped
from sikte.writing.evaluate import Scope, check, verdict
from sikte.writing.openings import Opening, Openings
from sikte.writing.structure import bare, expressions
from sikte.writing.utterances import Utterance, decided, utter


class Account(Struct):
    """What a page has said so far. `site_language`: in which problems are told; `processor`: who computes;
    `openings`: the numbers that begin a sentence, and where."""

    site_language: str
    processor: str
    statements: list[Statement] = []
    problems: list[Problem] = []
    taken: set[str] = set()
    openings: list[tuple[str, Opening]] = []

    def refuse(self, refusal: Refusal, place: Place, expression: str) -> None:
        """A refusal becomes a problem where it was met, or where it knows that the fault lies."""
        own = {} if refusal.place else {"expression": expression}
        facts = {name: language.fact(fact, self.site_language) for name, fact in refusal.facts.items()}
        self.problems.append(problem(refusal.place or place, refusal.code, **{**own, **facts}))


def _nowhere(target: str, place: Place) -> str:
    return ""


def _nothing(block: Block) -> str:
    return ""


class Teller(Struct):
    """Tells texts of one page in one way. html: words are HTML, values become elements; else plain text.

    where: the place the statements are said to stand in; address: link target → href; draw: block → HTML.
    silent: the same text was told before, so its statements and problems are known.
    """

    scope: Scope
    account: Account
    where: str = "body"
    html: bool = True
    silent: bool = False
    address: Callable[[str, Place], str] = _nowhere
    draw: Callable[[Block], str] = _nothing
    pending: list[str] = []
    reserved: set[str] = set()
    openings: Openings = field(default_factory=Openings)

    def tell(self, text: Text) -> str:
        """The text with everything computed in it said."""
        return "".join([self._part(part, following) for part, following in zip_longest(text, text[1:])])

    def line(self, text: Text) -> str:
        """A text that is a block of its own, ended by the way to its calculations."""
        return self.tell(text) + self._way_to_calculations()

    def _part(self, part: Part, following: Part | None) -> str:
        match part:
            case Words(text=words):
                self.openings.words(words)
                return words if self.where == "body" or not self.html else escape(words, quote=False)
            case Insert(expression=expression):
                return self._insert(expression, following)
            case Claim():
                return self._claim(part)
            case Choice():
                return self._choice(part)
            case Quoted(text=text):
                return self.tell(text)
            case Address(target=target, place=place):
                return escape(self.address(target, place))
            case Block():
                return self.draw(part)
            case BlockEnd():
                return self._way_to_calculations()

    def _insert(self, expression: Expression, following: Part | None) -> str:
        try:
            found = utter(expression.source, self.scope)
            told = self.say(found, expression)
            if isinstance(following, Words):
                self._report_all(unit_mistyped(found, self._bare(following.text), expression))
            self.openings.value(told, expression)
            return told
        except Refusal as refusal:
            return self._refused(refusal, expression)

    def say(self, found: Utterance, expression: Expression) -> str:
        """What an expression says as its place asks, entered in the account."""
        if not found.ground.pairs:
            return self._printed(found.said)
        self._report_all(percent_from_shown(found.value, found.said, expression, self.account.site_language))
        return self._marked(found.said, self._state(found, expression)) + self._reserved(found)

    def _reserved(self, found: Utterance) -> str:
        """Once in each block: that a value rests on provisional or revised figures."""
        reservation = provenance.reservation(found)
        if not reservation or reservation in self.reserved:
            return ""
        self.reserved.add(reservation)
        text = f" ({reservation})"
        return f'<span class="reservation">{escape(text)}</span>' if self.html else text

    def _state(self, found: Utterance, expression: Expression) -> str:
        """Enters a statement in the account; gives its id."""
        if self.silent:
            return ""
        name = unique(slug(found.source) or "uttryck", self.account.taken)
        entry = provenance.statement(found, self.account.processor)
        self.account.statements.append(entry(id=name, where=self.where, place=expression.place))
        self.pending.append(name)
        return name

    def _marked(self, said: Said, name: str) -> str:
        """What is said, its numbers as `<data>` with the printed number as a plain decimal."""
        if not self.html:
            return self._printed(said)
        if all(span.value is None for span in said):
            return f'<span class="stat" data-statement="{name}">{self._printed(said)}</span>'
        return "".join([self._span(span, name) for span in said])

    def _span(self, span: Span, name: str) -> str:
        if span.value is None:
            return escape(span.text)
        value = format(span.value, "f")
        return f'<data class="stat" value="{value}" data-statement="{name}">{escape(span.text)}</data>'

    def _printed(self, said: Said) -> str:
        text = language.plain(said)
        return escape(text) if self.html else text

    def _claim(self, claim: Claim) -> str:
        words = self._plain(claim.text)
        inside = self.tell(claim.text)
        try:
            found = verdict(claim.expression.source, self.scope)
            self._hold(claim, found, words)
            name = self._decided(found, words, claim.expression) if found.holds else ""
        except Refusal as refusal:
            return self._refused(refusal, claim.expression)
        return f'<span class="claim" data-statement="{name}">{inside}</span>' if self.html else inside

    def _hold(self, claim: Claim, found: Verdict, words: str) -> None:
        """A claim that is false, or whose words say something else than its expression, is a problem."""
        spoken = self.scope.language
        facts = {"claim": claim.expression.source, "words": words, "expression": claim.expression.source}
        if not found.holds:
            sentence = language.true_sentence(found, spoken)
            numbers = language.explain(found, self.account.site_language)
            self._report(problem(claim.expression.place, "claim-false", numbers=numbers, true=sentence, **facts))
            return
        if judge.print_alike(found):
            self._report(note(claim.expression.place, "print-alike", **facts))
        wrong = language.contradicts(words, found, spoken)
        if wrong:
            self._report(problem(claim.expression.place, "claim-contradicts", wrong=wrong, **facts))

    def _plain(self, text: Text) -> str:
        """A text as plain words, told without leaving a trace; a teller that is silent itself has no use for them."""
        if self.silent:
            return ""
        told = Teller(self.scope, self.account, self.where, self.html, silent=True).tell(text)
        return " ".join(self._bare(told).split()) if self.html else told

    def _bare(self, words: str) -> str:
        """Words without their markup."""
        return bare(words) if self.html else words

    def _choice(self, choice: Choice) -> str:
        """The first branch whose condition holds; every condition is looked at, and the branches not
        taken are looked over, so that none hides a fault."""
        judged = [(condition, condition and self._verdict(condition), text) for condition, text in choice.branches]
        taken = next((one for one in judged if one[0] is None or (one[1] and one[1].holds)), None)
        for one in judged:
            if one is not taken:
                self._look_over(one[2])
        if taken is None:
            return ""
        condition, found, text = _all_told(judged, taken)
        try:
            if found:
                self._decided(found, self._plain(text), condition)
        except Refusal as refusal:
            self._refused(refusal, condition)
        return self.tell(text)

    def _decided(self, found: Verdict, words: str, expression: Expression) -> str:
        return self._state(decided(expression.source, self.scope, found, words), expression)

    def _look_over(self, text: Text) -> None:
        for expression in expressions(text):
            try:
                check(expression.source, self.scope)
            except Refusal as refusal:
                self._refused(refusal, expression)

    def _verdict(self, condition: Expression) -> Verdict | None:
        try:
            return verdict(condition.source, self.scope)
        except Refusal as refusal:
            self._refused(refusal, condition)
            return None

    def _refused(self, refusal: Refusal, expression: Expression) -> str:
        if not self.silent:
            self.account.refuse(refusal, expression.place, expression.source)
        return ""

    def _report(self, found: Problem) -> None:
        self._report_all((found,))

    def _report_all(self, found: Iterable[Problem]) -> None:
        if not self.silent:
            self.account.problems.extend(found)

    def _way_to_calculations(self) -> str:
        """A block with values ends with one link to its entries in *Så har vi räknat*."""
        self.reserved.clear()
        if not self.silent:
            self.account.openings += [(self.where, opening) for opening in self.openings.ended()]
        if not self.pending or not self.html:
            self.pending.clear()
            return ""
        name = self.pending[0]
        self.pending.clear()
        label = escape(ui.texts(self.scope.language)["how"])
        return f' <a class="how" href="#rakning-{name}"><span>{label}</span></a>'


Branch = tuple[Expression | None, Verdict | None, Text]


def _all_told(judged: list[Branch], taken: Branch) -> Branch:
    """The branch taken with all that it rests on: its own condition holds, and none of those before it."""
    condition, found, text = taken
    before = judged[: judged.index(taken)]
    if not before or not all(verdict for _, verdict, _ in before):
        return taken
    own = [(condition.source, found)] if found else []
    parts = [(f"not ({denied.source})", Verdict(True, "not", parts=(its,))) for denied, its, _ in before] + own
    sources, verdicts = zip(*parts, strict=True)
    whole = verdicts[0] if len(verdicts) == 1 else Verdict(True, "and", parts=verdicts)
    return Expression(" and ".join(sources), (condition or before[0][0]).place), whole, text


def plain(text: Text, scope: Scope, account: Account) -> str:
    """A text as it stands where HTML allows no element; its statements are known from elsewhere."""
    return Teller(scope, account, html=False, silent=True).tell(text)
