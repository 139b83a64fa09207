"""A branch of the project's Git repository that a host shows: each release is one commit, pushed."""

import os
import sys
import tarfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from shutil import which
from subprocess import DEVNULL, CompletedProcess, run
from tempfile import TemporaryDirectory

from sikte.edges.baseline import named
from sikte.edges.failures import Failure, Misuse, concerning
from sikte.edges.output import RECORD, write

DOMAIN = "CNAME"
# Whoever publishes is not at hand to answer.
UNASKED = {"GIT_TERMINAL_PROMPT": "0"}
SILENT_SSH = "ssh -o BatchMode=yes"


class BranchHost:
    """A branch, here and at a remote. The remote's is the one that readers see."""

    def __init__(self, project: Path, branch: str, remote: str) -> None:
        self.place, self.branch, self.remote = project, branch, remote
        self.shown = f"{remote}/{branch}"
        self.here, self.there = f"refs/heads/{branch}", f"refs/remotes/{remote}/{branch}"

    def released(self) -> Mapping[str, bytes] | None:
        """The release that was there when this computer last asked; None where none is known."""
        if not which("git"):
            return None
        head = self._commit(self.there) or self._commit(self.here)
        return self._files(head) if head and self._holds(head, RECORD) else None

    def catch_up(self) -> None:
        """Asks the remote what it shows now."""
        self._ready()
        if self._git("ls-remote", "--heads", self.remote, self.here).strip():
            self._git("fetch", "--quiet", self.remote, f"+{self.here}:{self.there}")
        elif self._commit(self.there):
            self._git("update-ref", "-d", self.there)

    def put(self, files: Mapping[str, bytes]) -> None:
        """Commits the release on the branch and pushes it; a branch that holds anything else is refused."""
        self.catch_up()
        head, before = self._head(), self._commit(self.here)
        with TemporaryDirectory(prefix="sikte-") as scratch, concerning(scratch):
            site = Path(scratch) / "site"
            write(files, site)
            self._import(site, self._domain(head, files))
        if head and self._tree(self.here) == self._tree(head):
            self._git("update-ref", self.here, head)
        self._push(before)

    def undo(self) -> None:
        """Makes the former release the newest commit, and pushes it; Misuse where there is no former one."""
        self.catch_up()
        head, before = self._head(), self._commit(self.here)
        if not (head and self._holds(head, RECORD) and self._holds(f"{head}^", RECORD)):
            raise Misuse("nothing-to-undo", target=self.shown)
        commit = ("commit-tree", self._tree(f"{head}^"), "-p", head, "-m", "Undo the latest release")
        self._git("update-ref", self.here, self._git(*commit, **self._signature()).decode().strip())
        self._push(before)

    def _ready(self) -> None:
        """Refuses what is no repository, lacks the remote, or would overwrite what is not a release."""
        if self._run("rev-parse", "--git-dir").returncode:
            raise Misuse("not-a-repository", path=self.place)
        if self._run("remote", "get-url", self.remote).returncode:
            raise Misuse("remote-unknown", remote=self.remote, path=self.place)
        if self._run("symbolic-ref", "-q", "HEAD").stdout.decode().strip() == self.here:
            raise Misuse("branch-checked-out", branch=self.branch)

    def _head(self) -> str:
        """The commit that the branch stands at: the remote's as last heard, else the one here, else ""."""
        for ref in (self.here, self.there):
            if self._commit(ref) and not self._holds(ref, RECORD) and self._git("ls-tree", ref):
                raise Failure("branch-foreign", branch=self.branch)
        return self._commit(self.there) or self._commit(self.here)

    def _commit(self, ref: str) -> str:
        return self._run("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").stdout.decode().strip()

    def _tree(self, ref: str) -> str:
        return self._git("rev-parse", f"{ref}^{{tree}}").decode().strip()

    def _holds(self, ref: str, name: str) -> bool:
        return self._run("cat-file", "-e", f"{ref}:{name}").returncode == 0

    def _files(self, ref: str) -> Mapping[str, bytes]:
        top = self._git("rev-parse", "--show-toplevel").decode().strip()
        with tarfile.open(fileobj=BytesIO(self._git("-C", top, "archive", "--format=tar", ref))) as archive:
            there = {member.name: archive.extractfile(member).read() for member in archive if member.isfile()}
        return {name: there[name] for name in (RECORD, *named(there[RECORD])) if name in there}

    def _domain(self, head: str, files: Mapping[str, bytes]) -> list[str]:
        """The domain that the host has been told to answer to lies in the branch, and stays there."""
        if head and DOMAIN not in files and self._holds(head, DOMAIN):
            return ["--cname", self._git("show", f"{head}:{DOMAIN}").decode().strip()]
        return []

    def _import(self, site: Path, domain: list[str]) -> None:
        options = ["--no-jekyll", "--branch", self.branch, "--remote", self.remote, "--message", "A new release"]
        self._done([sys.executable, "-P", "-m", "ghp_import", *options, *domain, str(site)], **self._signature())

    def _signature(self) -> Mapping[str, str]:
        """Who makes the commits, where Git has not been told: Sikte itself."""
        if self._run("config", "user.email").returncode == 0:
            return {}
        signed = {"NAME": "Sikte", "EMAIL": "sikte@localhost"}
        return {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in signed.items()}

    def _push(self, before: str) -> None:
        """Sends the branch; where it does not arrive, the one here is as it was."""
        try:
            self._git("push", "--quiet", self.remote, f"{self.here}:{self.here}")
        except Failure:
            self._git("update-ref", *((self.here, before) if before else ("-d", self.here)))
            raise
        self._git("update-ref", self.there, self.here)

    def _git(self, *words: str, **surroundings: str) -> bytes:
        return self._done(["git", *words], **surroundings).stdout

    def _done(self, command: list[str], **surroundings: str) -> CompletedProcess[bytes]:
        answer = self._called(command, **surroundings)
        if answer.returncode:
            said = answer.stderr.decode(errors="replace").strip().splitlines()
            raise Failure("git-failed", target=self.shown, reason=said[-1] if said else answer.returncode)
        return answer

    def _run(self, *words: str) -> CompletedProcess[bytes]:
        return self._called(["git", *words])

    def _called(self, command: list[str], **surroundings: str) -> CompletedProcess[bytes]:
        around = {"GIT_SSH_COMMAND": SILENT_SSH, **surroundings, **os.environ, **UNASKED}
        try:
            return run(command, cwd=self.place, env=around, stdin=DEVNULL, capture_output=True)
        except FileNotFoundError:
            raise Failure("git-missing") from None
