"""Messages of `charts/`. Whatever is wrong with a chart is found before it is drawn, so there are none."""

MESSAGES: dict[str, dict[str, tuple[str, str]]] = {}
