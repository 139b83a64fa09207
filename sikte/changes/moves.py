"""Pages that have moved: the same text, or nearly the same words, at another address."""

from collections import Counter
from collections.abc import Iterator

from sikte.changes.website import Website

# Half of the sentences of two pages must be the same for them to be one page that has moved.
HALF = 0.5


def origins(old: Website, new: Website) -> dict[str, str]:
    """Address in the new site → in the old one, for every page that only stands elsewhere."""
    before, after = old.addresses(), new.addresses()
    gone = [at for at in before if at not in after]
    come = [at for at in after if at not in before]
    found = dict(_same_text(old, new, gone, come))
    left = [at for at in gone if at not in found.values()]
    for now, was in _alike(old, new, left, [at for at in come if at not in found]):
        if now not in found and was not in found.values():
            found[now] = was
    return found


def _same_text(old: Website, new: Website, gone: list[str], come: list[str]) -> Iterator[tuple[str, str]]:
    texts = {old.record.pages.get(at, {}).get("text"): at for at in gone}
    for at in come:
        text = new.record.pages.get(at, {}).get("text")
        if text and text in texts:
            yield at, texts.pop(text)


def _alike(old: Website, new: Website, gone: list[str], come: list[str]) -> list[tuple[str, str]]:
    """The likeliest first."""
    before, after = ({at: _sentences(site, at) for at in places} for site, places in ((old, gone), (new, come)))
    pairs = [(_shared(before[was], after[now]), now, was) for was in gone for now in come]
    return [(now, was) for share, now, was in sorted(pairs, key=lambda pair: -pair[0]) if share >= HALF]


def _sentences(site: Website, address: str) -> Counter[str]:
    page = site.page(address)
    return Counter(sentence.plain for sentence in page.sentences) if page else Counter()


def _shared(one: Counter[str], other: Counter[str]) -> float:
    return 2 * sum((one & other).values()) / max(sum(one.values()) + sum(other.values()), 1)
