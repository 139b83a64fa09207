"""A dataset as search engines read it: schema.org's Dataset as JSON-LD."""

import json

from sikte.opendata.catalogue import identifier, names_of
from sikte.opendata.licences import licence
from sikte.opendata.offers import Download, Offer
from sikte.values.content import Settings

COUNTRY = {"sv": "Sverige", "en": "Sweden"}
# What would end the element that holds the data, or end a line in JavaScript.
RISKY = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def structured(offer: Offer, spoken: str, settings: Settings) -> str:
    """The dataset in one language, ready to stand in a script element."""
    words, names, known = offer.within(spoken), names_of(settings), licence(offer.licence)
    region = settings.region_name.within(spoken) or settings.region_name.texts[0][1]
    told = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": names.dataset(offer),
        "name": words.title,
        "description": words.description,
        "url": names.base + words.address,
        "identifier": identifier(offer, names),
        "inLanguage": spoken,
        **({"license": known.url} if known.url else {}),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": words.author},
        "publisher": {
            "@type": "Organization",
            "@id": names.publisher,
            "name": settings.sender.within(spoken) or settings.sender.texts[0][1],
        },
        "keywords": list(words.keywords),
        "temporalCoverage": f"{offer.start.isoformat()}/{offer.end.isoformat()}",
        "spatialCoverage": COUNTRY[spoken] if offer.is_national else region,
        "variableMeasured": {"@type": "PropertyValue", "name": words.title, "unitText": words.unit},
        **({"dateModified": offer.retrieved.isoformat()} if offer.retrieved else {}),
        "distribution": [_file(one, names.base) for one in offer.downloads if one.language in ("", spoken)],
        "includedInDataCatalog": {"@type": "DataCatalog", "@id": names.catalogue},
    }
    return json.dumps(told, ensure_ascii=False, indent=1).translate(RISKY)


def _file(download: Download, base: str) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "encodingFormat": download.media_type,
        "contentUrl": base + download.address,
        "contentSize": f"{download.size} B",
        "sha256": download.checksum,
    }
