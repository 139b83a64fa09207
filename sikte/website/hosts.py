"""The same headers and redirects as each host wants to be told them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import quote, urlsplit

from sikte.opendata.catalogue import ADDRESS as CATALOGUE
from sikte.values.content import Settings
from sikte.values.media_types import COMPRESSIBLE, MEDIA_TYPES, TEXT, media_type
from sikte.website.addresses import above, home
from sikte.website.headers import Framing, Scope, everywhere, scope_of, scopes
from sikte.website.redirects import Redirect

# Cloudflare reads no further.
MOST_RULES = 100
MADE = "Made by Sikte from content/site.yaml; changes here are lost at the next build."


def host_files(
    addresses: Iterable[str], redirects: Sequence[Redirect], settings: Settings, framing: Framing
) -> dict[str, bytes]:
    """name → content of each file that tells the hosts of the settings. addresses: of all files of the site."""
    places = sorted(addresses)
    found: dict[str, str] = {}
    for host in settings.hosts:
        found |= {name: write(places, redirects, settings, framing) for name, write in WRITERS[host].items()}
    return {name: text.encode() for name, text in found.items() if text}


def _headers(addresses: Sequence[str], redirects: Sequence[Redirect], settings: Settings, framing: Framing) -> str:
    """`_headers` of Netlify and Cloudflare. Both join what two rules say of one header, so no two rules do."""
    types = {place: {"Content-Type": media_type(place.lstrip("/"))} for place in addresses if _is_untold(place)}
    told = [*rules(addresses, settings, framing), *types.items()]
    blocks = ("\n".join([place, *(f"  {name}: {value}" for name, value in said.items())]) for place, said in told)
    return f"# {MADE}\n" + "\n".join(blocks) + "\n"


def _is_untold(address: str) -> bool:
    """Whether a host cannot tell from its name what a file holds."""
    return address.startswith(CATALOGUE)


def rules(addresses: Sequence[str], settings: Settings, framing: Framing) -> list[tuple[str, Mapping[str, str]]]:
    """(pattern, headers): what holds everywhere, then as few patterns as tell the scopes apart, none within another.

    Where a host has no room for a pattern each, the pages of a folder share what they may frame.
    """
    exact = _rules(addresses, settings, framing)
    crowded = "cloudflare" in settings.hosts and len(exact) > MOST_RULES
    return _rules(addresses, settings, _shared(framing, settings)) if crowded else exact


def _rules(addresses: Sequence[str], settings: Settings, framing: Framing) -> list[tuple[str, Mapping[str, str]]]:
    split = scopes(settings, framing)
    folders = [folder for scope in split for folder in scope.folders]
    patterns = dict.fromkeys(_pattern(address, folders) for address in addresses)
    return [("/*", everywhere(settings)), *((pattern, scope_of(pattern, split).headers) for pattern in patterns)]


def _shared(framing: Framing, settings: Settings) -> Framing:
    """What the folders of pages may frame; pages at the top have a folder each."""
    tops = {home(settings, language) for language in settings.languages}
    shared: dict[str, tuple[str, ...]] = {}
    for page, hosts in framing.items():
        place = page if above(page) in tops else above(page)
        shared[place] = tuple(sorted({*shared.get(place, ()), *hosts}))
    return shared


def _pattern(address: str, folders: Sequence[str]) -> str:
    """The outermost folder of an address that no scope parts further ("/mal/*"), else the address itself."""
    shown = address.removesuffix("index.html")
    steps = shown.split("/")[1:-1]
    outward = ["/" + "".join(f"{step}/" for step in steps[:depth]) for depth in range(len(steps) + 1)]
    for place in outward:
        if not any(folder.startswith(place) and folder != place for folder in folders):
            return f"{place}*"
    return shown


def _redirects(addresses: Sequence[str], redirects: Sequence[Redirect], settings: Settings, framing: Framing) -> str:
    """`_redirects` of Netlify and Cloudflare, with and without a slash at the end."""
    lines = []
    for redirect in redirects:
        bare = redirect.old.rstrip("/")
        lines += [f"{quote(old)} {redirect.new} 301" for old in (bare, f"{bare}/")]
    return "\n".join([f"# {MADE}", *lines, ""]) if lines else ""


def _htaccess(addresses: Sequence[str], redirects: Sequence[Redirect], settings: Settings, framing: Framing) -> str:
    """`.htaccess` of Apache: mod_headers, mod_mime and mod_alias, with AllowOverride FileInfo. Texts are sent
    compressed where mod_deflate is loaded."""
    top = _top(settings)
    *special, rest = scopes(settings, framing)
    said = everywhere(settings) | rest.headers
    lines = [f"# {MADE}", f"ErrorDocument 404 {top}/404.html"]
    lines += [f"AddType {kind.removesuffix(TEXT)} {ending}" for ending, kind in MEDIA_TYPES.items()]
    lines += ["AddCharset utf-8 " + " ".join(ending for ending, kind in MEDIA_TYPES.items() if kind.endswith(TEXT))]
    lines += ["<IfModule mod_deflate.c>", f"  AddOutputFilterByType DEFLATE {' '.join(COMPRESSIBLE)}", "</IfModule>"]
    lines += [f'Header always set {name} "{value}"' for name, value in said.items()]
    for scope in special:
        other = {name: value for name, value in scope.headers.items() if said.get(name) != value}
        lines += [f'<If "%{{REQUEST_URI}} =~ m#{_folders(scope, top)}#">']
        lines += [f'  Header always set {name} "{value}"' for name, value in other.items()]
        lines += [f"  Header always unset {name}" for name in rest.headers if name not in scope.headers]
        lines += ["</If>"]
    lines += [f"<If \"%{{REQUEST_URI}} == '{top}{CATALOGUE}'\">", f"  ForceType {media_type(CATALOGUE[1:])}", "</If>"]
    lines += [f'RedirectMatch 301 "{_old(one, top)}" "{top}{one.new}"' for one in redirects]
    return "\n".join([*lines, ""])


def _nginx(addresses: Sequence[str], redirects: Sequence[Redirect], settings: Settings, framing: Framing) -> str:
    """A snippet for nginx, to include in the block of a server. Headers are variables, since a location that adds
    one of its own would lose all the others."""
    top = _top(settings)
    *special, rest = scopes(settings, framing)
    said = everywhere(settings)
    varied = dict.fromkeys(name for scope in (rest, *special) for name in scope.headers)
    kinds = [kind.removesuffix(TEXT) for kind in dict.fromkeys(MEDIA_TYPES.values()) if kind.endswith(TEXT)]
    texts, compressed = (" ".join(kind for kind in each if kind != "text/html") for each in (kinds, COMPRESSIBLE))
    lines = [f"# {MADE}", "index index.html;", f"error_page 404 {top}/404.html;", "absolute_redirect off;"]
    lines += ["charset utf-8;", f"charset_types {texts};", "types {"]
    lines += [f"  {kind.removesuffix(TEXT)} {ending[1:]};" for ending, kind in MEDIA_TYPES.items()] + ["}"]
    lines += ["gzip on;", "gzip_vary on;", f"gzip_types {compressed};"]
    lines += [f'set {_variable(name)} "{rest.headers.get(name, "")}";' for name in varied]
    for scope in special:
        lines += [f'if ($uri ~ "{_folders(scope, top)}") {{']
        changed = [name for name in varied if scope.headers.get(name) != rest.headers.get(name)]
        lines += [f'  set {_variable(name)} "{scope.headers.get(name, "")}";' for name in changed] + ["}"]
    lines += [f'add_header {name} "{value}" always;' for name, value in said.items()]
    lines += [f"add_header {name} {_variable(name)} always;" for name in varied]
    lines += [f"location = {top}{CATALOGUE} {{", "  types { }", f"  default_type {media_type(CATALOGUE[1:])};", "}"]
    lines += [f'rewrite "{_old(one, top)}" "{top}{one.new}" permanent;' for one in redirects]
    return "\n".join([*lines, ""])


def _variable(header: str) -> str:
    return "$sikte_" + header.casefold().replace("-", "_")


def _folders(scope: Scope, top: str) -> str:
    """The expression that the addresses of a scope match."""
    return f"^{top}({'|'.join(scope.folders)})"


def _old(redirect: Redirect, top: str) -> str:
    """The expression that an old address matches, with or without a slash at its end."""
    return f"^{re.escape(top + redirect.old.rstrip('/'))}/?$"


def _top(settings: Settings) -> str:
    """The path that the site lies under on its host, without a slash at its end."""
    return urlsplit(settings.base_url).path.rstrip("/")


Writer = Callable[[Sequence[str], Sequence[Redirect], Settings, Framing], str]
WRITERS: Mapping[str, Mapping[str, Writer]] = {
    "netlify": {"_headers": _headers, "_redirects": _redirects},
    "cloudflare": {"_headers": _headers, "_redirects": _redirects},
    "apache": {".htaccess": _htaccess},
    "nginx": {"nginx.conf": _nginx},
    "plain": {},
}
