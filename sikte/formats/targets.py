"""`publish:` in content/site.yaml: the targets of publishing, each under a name of the author's own."""

import re

from sikte.formats.form import Form
from sikte.formats.yaml import Node, Scalar
from sikte.problems import problem
from sikte.values.content import Target

NAME = re.compile("[a-z][a-z0-9_-]*")
# Git takes more, but not at the beginning, and nobody needs it.
REFERENCE = re.compile(r"[A-Za-z0-9_]+([./-]?[A-Za-z0-9_]+)*")


def read(form: Form) -> tuple[Target, ...]:
    """The targets in the author's order; what cannot be one is left out, with a problem."""
    found = (_target(name, node, form) for name, node in form.entries("publish"))
    return tuple(target for target in found if target)


def _target(name: Scalar, node: Node, form: Form) -> Target | None:
    if not NAME.fullmatch(name.text):
        form.found.append(problem(name.place, "target-name", words=name.text))
        return None
    keys, before = Form(node, form.found, form.language), len(form.found)
    folder, branch, remote = keys.text("folder"), keys.text("branch"), keys.text("remote", "origin")
    keys.finish()
    if not folder and not branch:
        # A key that is misspelt is told already.
        return keys.reject("folder", "target-nowhere", words=name.text) if len(form.found) == before else None
    if folder and branch:
        return keys.reject("branch", "target-twofold", words=branch)
    if folder:
        return Target(name.text, "folder", folder)
    odd = [(key, text) for key, text in (("branch", branch), ("remote", remote)) if not REFERENCE.fullmatch(text)]
    for key, text in odd:
        keys.reject(key, "target-reference", words=text)
    return None if odd else Target(name.text, "branch", branch, remote)
