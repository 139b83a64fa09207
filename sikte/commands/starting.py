"""`new`: a website to start from."""

from sikte.commands.arguments import Asked
from sikte.commands.telling import said
from sikte.edges.failures import Misuse
from sikte.edges.starter import begin
from sikte.edges.terminal import answer


def start(asked: Asked) -> bool:
    """Makes the folder that was named, and tells the next steps."""
    if not asked.name:
        raise Misuse("new-nowhere")
    begin(asked.name, asked.starter)
    if not asked.quiet:
        typed = f'"{asked.name}"' if " " in asked.name else asked.name
        answer(said("made-new", asked.starter, path=typed))
    return True
