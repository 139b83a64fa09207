#!/usr/bin/env python3
"""The front door: `python3 build.py` makes what Sikte needs the first time, and hands over to Sikte.

It uses nothing but the standard library, and stays readable for Pythons that are too old to go further.
"""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OLDEST = (3, 11)
STAMP = "sikte-digest"
FAILED, INTERRUPTED = 3, 130

TOO_OLD = """\
Sikte behöver Python 3.11 eller senare; det här är {0}. Installera en nyare och kör igen.
Sikte needs Python 3.11 or later; this is {0}. Install a newer one and run again."""
PREPARING = """\
Förbereder Sikte i {0}/. Det görs en gång och tar omkring en minut …
Preparing Sikte in {0}/. It is done once and takes about a minute …"""
NO_VENV = """\
Python saknar delen som gör miljöer. Installera den (Debian, Ubuntu: sudo apt install python3-venv) och kör igen.
Python lacks the part that makes environments. Install it (Debian, Ubuntu: sudo apt install python3-venv), run again."""
NOT_INSTALLED = """\
{0}
Det Sikte behöver kunde inte hämtas och installeras. Se efter att nätet och disken är i ordning, och kör igen.
What Sikte needs could not be fetched and installed. See that the network and the disk are in order, and run again."""


class NotPrepared(Exception):
    """Why Sikte cannot start."""


def main(words):
    """Runs Sikte with these words, in its own environment; answers with Sikte's exit code."""
    try:
        python = prepared(".venv", "requirements.lock")
    except NotPrepared as error:
        return complain(str(error))
    except OSError as error:
        return complain(NOT_INSTALLED.format(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    return hand_over([python, "-P", "-m", "sikte"] + words)


def prepared(environment, lock):
    """The Python of an environment in this folder that holds exactly what the lock file lists."""
    if sys.version_info < OLDEST:
        raise NotPrepared(TOO_OLD.format(sys.version.split()[0]))
    folder = os.path.join(HERE, environment)
    digest = digest_of(os.path.join(HERE, lock))
    if not stamped(folder, digest):
        from sikte.edges.lock import alone

        with alone(folder + ".lock"):
            if not stamped(folder, digest):
                make(folder, os.path.join(HERE, lock))
                with open(os.path.join(folder, STAMP), "w") as stamp:
                    stamp.write(digest)
    return python_in(folder)


def digest_of(lock):
    """Changes whenever the environment must be made anew: with the lock file, and with Python."""
    from hashlib import sha256

    with open(lock, "rb") as file:
        return sha256(file.read() + repr((sys.version_info[:2], sys.platform)).encode()).hexdigest()


def stamped(folder, digest):
    """Whether the environment was finished, from this lock file and by this Python."""
    try:
        with open(os.path.join(folder, STAMP)) as stamp:
            return stamp.read() == digest and os.path.exists(python_in(folder))
    except OSError:
        return False


def make(folder, lock):
    """Makes the environment from nothing; what a killed run left is cleared away. The stamp comes last."""
    from importlib.util import find_spec
    from subprocess import PIPE, STDOUT, CalledProcessError, run
    from venv import EnvBuilder

    if find_spec("ensurepip") is None:
        raise NotPrepared(NO_VENV)
    complain(PREPARING.format(os.path.basename(folder)))
    pip = [python_in(folder), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    try:
        EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(folder)
        run(pip + ["install", "--require-hashes", "--no-deps", "-r", lock], stdout=PIPE, stderr=STDOUT, check=True)
    except CalledProcessError as error:
        raise NotPrepared(NOT_INSTALLED.format(error.output.decode(errors="replace").strip()))


def python_in(folder):
    return os.path.join(folder, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def hand_over(command):
    """Becomes Sikte; on Windows, where a process cannot become another, waits for it."""
    surroundings = dict(os.environ, PYTHONPATH=HERE)
    if os.name != "nt":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(command[0], command, surroundings)
    from subprocess import Popen

    process = Popen(command, env=surroundings)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # Sikte heard it too, and ends by itself


def complain(words):
    encoding = getattr(sys.stderr, "encoding", None) or "ascii"
    print(words.encode(encoding, "replace").decode(encoding), file=sys.stderr)
    return FAILED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
