"""What kind of file an address holds: a table of our own, since every system has another one."""

from posixpath import splitext

TEXT = "; charset=utf-8"
MEDIA_TYPES = {
    ".avif": "image/avif",
    ".css": "text/css" + TEXT,
    ".csv": "text/csv" + TEXT,
    ".gif": "image/gif",
    ".html": "text/html" + TEXT,
    ".ico": "image/vnd.microsoft.icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript" + TEXT,
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".rdf": "application/rdf+xml",
    ".svg": "image/svg+xml",
    ".txt": "text/plain" + TEXT,
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
}
# Those that become much smaller on their way, compressed.
COMPRESSIBLE = tuple(
    kind
    for kind in dict.fromkeys(each.removesuffix(TEXT) for each in MEDIA_TYPES.values())
    if kind.startswith("text/") or kind.endswith(("json", "xml"))
)
WITHOUT_ENDING = {"datasets/dcat": "application/rdf+xml"}


def media_type(address: str) -> str:
    """The Content-Type of an address."""
    _, ending = splitext(address.lower())
    return WITHOUT_ENDING.get(address) or MEDIA_TYPES.get(ending, "application/octet-stream")
