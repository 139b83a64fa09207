"""A form to be filled in: reads a mapping of YAML key by key, and reports what does not belong there."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sikte.formats import decoding, yaml
from sikte.formats.yaml import Items, Mapping, Node, Scalar
from sikte.problems import nearest, problem
from sikte.values.places import Localized, Place, Problem

YES = {"true": True, "ja": True, "yes": True, "false": False, "nej": False, "no": False}
DECIMAL = re.compile("[-−]?[0-9]+([.,][0-9]+)?")
DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
ADDRESS = re.compile(r"https?://[^\s/?#@\[\]]+([/?#]\S*)?", re.IGNORECASE)


class Form:
    """Reads the keys of one mapping. A key that nobody asked for by `finish` is a problem.

    Each reader gives the value, or None (or the default) with a problem noted in `found`.
    `language` is the site's: texts without a language of their own are in it.
    """

    def __init__(self, node: Node, found: list[Problem], language: str = "") -> None:
        self.found = found
        self.language = language
        self.place = node.place
        self.nodes: dict[str, tuple[Scalar, Node]] = {}
        self.asked: list[str] = []
        if isinstance(node, Mapping):
            self.nodes = {key.text: (key, value) for key, value in node.entries}
        else:
            found.append(problem(node.place, "yaml-not-a-mapping", words=_first_words(node)))
            self.found = []  # whatever is missing in it merely follows

    def __contains__(self, key: str) -> bool:
        return key in self.nodes

    def at(self, key: str) -> Place:
        """Where `key` stands, else where the mapping begins."""
        return self.nodes[key][0].place if key in self.nodes else self.place

    def reject(self, key: str, code: str, /, **facts: object) -> None:
        """Notes a problem with what `key` holds."""
        self.found.append(problem(self.at(key), code, key=key, **facts))

    def node(self, key: str, required: bool = False) -> Node | None:
        """What `key` holds, unread."""
        self.asked.append(key)
        if key in self.nodes:
            value = self.nodes[key][1]
            if not isinstance(value, Scalar) or value.text.strip() or not (value.plain or required):
                return value
        if required:
            self.found.append(problem(self.at(key), "key-missing", key=key))
        return None

    def scalar(self, key: str, required: bool = False) -> Scalar | None:
        """A text with its place."""
        node = self.node(key, required)
        if node is None or isinstance(node, Scalar):
            return node
        return self.reject(key, "key-not-text")

    def text(self, key: str, default: str | None = None, required: bool = False) -> str | None:
        scalar = self.scalar(key, required)
        return default if scalar is None else scalar.text

    def address(self, key: str, required: bool = False) -> str | None:
        """An absolute web address."""
        text = self.text(key, None, required)
        if text is None or ADDRESS.fullmatch(text):
            return text
        return self.reject(key, "key-not-an-address", words=text)

    def choice(
        self, key: str, options: Iterable[str], default: str | None = None, required: bool = False
    ) -> str | None:
        text, options = self.text(key, None, required), tuple(options)
        if text is None or text in options:
            return text if text is not None else default
        self.reject(key, "key-not-a-choice", words=text, options=", ".join(options), near=nearest(text, options))
        return default

    def choices(self, key: str, options: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the options that a list names, each once."""
        asked = self.scalars(key)
        for scalar in asked:
            if scalar.text not in options:
                facts = {"words": scalar.text, "options": ", ".join(options), "near": nearest(scalar.text, options)}
                self.found.append(problem(scalar.place, "key-not-a-choice", key=key, **facts))
        return tuple(dict.fromkeys(scalar.text for scalar in asked if scalar.text in options))

    def flag(self, key: str, default: bool = False) -> bool:
        text = self.text(key)
        if text is None:
            return default
        if text.casefold() not in YES:
            self.reject(key, "key-not-a-flag", words=text)
        return YES.get(text.casefold(), default)

    def number(self, key: str, default: Decimal | None = None) -> Decimal | None:
        text = self.text(key)
        if text is None:
            return default
        if DECIMAL.fullmatch(text.strip()):
            return Decimal(text.strip().replace("−", "-").replace(",", "."))
        return self.reject(key, "key-not-a-number", words=text)

    def whole(self, key: str, default: int = 0, least: int = 0, most: int = 10**9) -> int:
        """A whole number from `least` to `most`."""
        text = self.text(key)
        if text is None:
            return default
        if text.isascii() and text.isdigit() and least <= int(text) <= most:
            return int(text)
        self.reject(key, "key-not-whole", words=text, least=least, most=most)
        return default

    def date(self, key: str, required: bool = False) -> date | None:
        text = self.text(key, None, required)
        if text is None:
            return None
        try:
            return date.fromisoformat(text if DATE.fullmatch(text) else "")
        except ValueError:
            return self.reject(key, "key-not-a-date", words=text)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single one counts as a list of one."""
        return tuple(item.text for item in self.scalars(key))

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        items = self.items(key)
        for item in items:
            if not isinstance(item, Scalar):
                self.found.append(problem(item.place, "key-not-text", key=key))
        return tuple(item for item in items if isinstance(item, Scalar))

    def items(self, key: str) -> tuple[Node, ...]:
        node = self.node(key)
        if node is None:
            return ()
        return node.items if isinstance(node, Items) else (node,)

    def form(self, key: str, required: bool = False) -> "Form | None":
        """The mapping that `key` holds, as a form of its own."""
        node = self.node(key, required)
        return None if node is None else Form(node, self.found, self.language)

    def forms(self, key: str) -> tuple["Form", ...]:
        return tuple(Form(node, self.found, self.language) for node in self.items(key))

    def entries(self, key: str) -> tuple[tuple[Scalar, Node], ...]:
        """The keys and values of a mapping whose keys are the author's own."""
        node = self.node(key)
        if node is None or isinstance(node, Mapping):
            return node.entries if node else ()
        self.reject(key, "key-not-a-mapping")
        return ()

    def localized(self, key: str, required: bool = False) -> Localized | None:
        """A text, or `{sv: …, en: …}`."""
        node = self.node(key, required)
        return None if node is None else localized(node, key, self.language, self.found)

    def finish(self) -> None:
        """Reports the keys that nobody asked for. One that is missing under its right name is not told twice."""
        for key, (scalar, _) in self.nodes.items():
            if key not in self.asked:
                near = nearest(key, [name for name in self.asked if name not in self.nodes])
                known = ", ".join(dict.fromkeys(self.asked))
                missing = problem(self.place, "key-missing", key=near)
                if missing in self.found:
                    self.found.remove(missing)
                self.found.append(problem(scalar.place, "key-unknown", key=key, near=near, known=known))


def _first_words(node: Node) -> str:
    """What stands first in a text or list."""
    if isinstance(node, Items):
        return _first_words(node.items[0]) if node.items else "[]"
    return node.text if isinstance(node, Scalar) else node.entries[0][0].text if node.entries else "{}"


def opened(data: bytes, path: str, found: list[Problem], language: str = "") -> Form:
    """The form that a whole YAML file is; where it cannot be read, one that finds nothing missing."""
    before = len(found)
    node, problems = yaml.read(decoding.words(data, path, found), path)
    found.extend(problems)
    form = Form(node, found, language)
    form.place = Place(path)
    if len(found) > before and not form.nodes:
        form.found = []
    return form


def localized(node: Node, key: str, language: str, found: list[Problem]) -> Localized | None:
    """A scalar in the site's language, or a mapping from languages to scalars."""
    if isinstance(node, Scalar):
        return Localized(((language, node.text),), node.place)
    if isinstance(node, Mapping) and all(isinstance(value, Scalar) for _, value in node.entries):
        odd = [name for name, _ in node.entries if not re.fullmatch(r"[a-z]{2}", name.text)]
        found.extend(problem(name.place, "key-not-a-language", key=key, words=name.text) for name in odd)
        if odd:
            return None
        return Localized(tuple((name.text, value.text) for name, value in node.entries), node.place)
    found.append(problem(node.place, "key-not-text", key=key))
    return None
