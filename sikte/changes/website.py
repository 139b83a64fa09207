"""One of the two sites: its pages and accounts, read when they are asked for."""

from collections.abc import Mapping

from msgspec import Struct

from sikte import record
from sikte.changes import reading
from sikte.changes.accounts import Account, account
from sikte.changes.page import Page
from sikte.changes.records import Record
from sikte.changes.records import record as understood
from sikte.problems import Refusal

PAGE = "index.html"
STATEMENTS = "statements.json"
DIAGRAMS = "diagram"
# The index that lies beside a page where readers search.
INDEX = "search-index.json"


class Website(Struct):
    """files: address → bytes. A page's address is "/mal/x/", or "/404.html"."""

    files: Mapping[str, bytes]
    record: Record
    _pages: dict[str, Page | None] = {}
    _accounts: dict[str, Account] = {}

    def addresses(self) -> tuple[str, ...]:
        """Of all pages, in order, but those that only show again a chart or the titles of other pages."""
        pages = (name for name in self.files if name.endswith(".html") and not self._shows_again(name))
        return tuple(sorted(map(address_of, pages)))

    def _shows_again(self, name: str) -> bool:
        return DIAGRAMS in name.split("/")[:2] or name.removesuffix(PAGE) + INDEX in self.files

    def source(self, address: str) -> tuple[bytes | None, bytes | None]:
        """(a page, its statements) as bytes; nothing at no address."""
        if not address:
            return None, None
        return self.files.get(file_of(address)), self.files.get(address.lstrip("/") + STATEMENTS)

    def page(self, address: str) -> Page | None:
        """None where there is no such page."""
        if address not in self._pages:
            html, _ = self.source(address)
            self._pages[address] = None if html is None else reading.read(html.decode("utf-8", "replace"), address)
        return self._pages[address]

    def account(self, address: str) -> Account:
        """What the page computes; refuses statements that cannot be read."""
        if address not in self._accounts:
            _, statements = self.source(address)
            try:
                self._accounts[address] = account(statements, self.page(address))
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                raise damaged(f"{address}{STATEMENTS}") from error
        return self._accounts[address]

    def title(self, address: str) -> str:
        """A page's heading; "" where there is no such page."""
        page = self.page(address)
        return page.title if page else ""


def website(files: Mapping[str, bytes]) -> Website:
    """A site ready to be asked; refuses one without a record that can be read."""
    try:
        return Website(files, understood(files[record.NAME]))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise damaged(record.NAME) from error


def damaged(name: str) -> Refusal:
    return Refusal("site-damaged", name=name)


def file_of(address: str) -> str:
    """/mal/x/ → mal/x/index.html"""
    return address.lstrip("/") + (PAGE if address.endswith("/") else "")


def address_of(name: str) -> str:
    """mal/x/index.html → /mal/x/"""
    return f"/{name.removesuffix(PAGE)}" if name.rpartition("/")[2] == PAGE else f"/{name}"
