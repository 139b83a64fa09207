"""What pages may show from other websites: a still first, and whom it is asked of where a reader wants it."""

from collections.abc import Iterable

from markupsafe import Markup

from sikte.language import ui
from sikte.values.pages import Embed
from sikte.website.cards import Picture
from sikte.website.consent import Provider
from sikte.website.pictures import bare, caption

# The script takes what stands in the template; without it, the link alone leads on. Each is called by its title too,
# for those who do not see where it stands.
FIGURE = Markup("""<figure class="picture embed" data-frame="{frame}" data-title="{title}" data-host="{host}">
<div class="still">{still}</div>
<div class="ask">
<p class="way-out"><strong>{title}</strong></p>
<p class="whose">{text}{terms}</p>
<template><p class="answers"><button type="button" aria-label="{show}: {title}">{show}</button></p>
<p class="remember"><label><input type="checkbox"> {remember}</label></p></template>
<p class="way-out"><a href="{url}" aria-label="{open}: {title}">{open}</a></p>
</div>
{caption}</figure>""")
TERMS = Markup(' <a href="{}">{}</a>.')


def shown(embed: Embed, still: Picture, spoken: str) -> Markup:
    """The still, what happens when a reader asks for more, and the way to the other website."""
    words = {name: _said(name, embed, spoken) for name in ("text", "show", "remember", "open")}
    terms = TERMS.format(embed.terms, _said("terms", embed, spoken)) if embed.terms else ""
    places = {"frame": embed.frame, "host": embed.host, "url": embed.url}
    about = {"title": embed.title, "terms": terms}
    return FIGURE.format(still=bare(still), caption=caption(still), **about, **places, **words)


def providers(embeds: Iterable[Embed]) -> tuple[Provider, ...]:
    """Those that are asked for any of it, each host once."""
    hosts = {embed.host: Provider(embed.provider, embed.host) for embed in embeds}
    return tuple(sorted(hosts.values(), key=lambda provider: (provider.name, provider.host)))


def origins(embeds: Iterable[Embed]) -> tuple[str, ...]:
    """What the content security policy must let a page with these frame."""
    return tuple(sorted({f"https://{embed.host}" for embed in embeds}))


def _said(name: str, embed: Embed, spoken: str) -> str:
    return ui.texts(spoken)[f"embed_{name}"].format(provider=embed.provider, host=embed.host)
