"""The coming release of the renderer places marks where this one does."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sikte.charts.drawing import PLACED
from sikte.charts.spec import layout, spec
from tests.charts.asking_vega import placed
from tests.charts.test_placing import SCALED
from tests.running import ROOT

LOCK = Path(__file__).with_name("preview.lock")
# What may be fetched is told to the preview once, not at each call.
DRAWN = """
import json, sys, vl_convert
ask = vl_convert.vega_to_scenegraph
vl_convert.configure(allowed_base_urls=[])
vl_convert.vega_to_scenegraph = lambda whole, allowed_base_urls: ask(whole)
from tests.charts.test_preview import places
json.dump([vl_convert.__version__, vl_convert.__file__, places()], sys.stdout)
"""


@pytest.fixture(scope="module")
def preview(tmp_path_factory) -> Path:
    """A folder with the preview, which nothing else meets."""
    folder = tmp_path_factory.mktemp("preview")
    wanted = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--target", folder, "--requirement", LOCK]
    run = subprocess.run([sys.executable, "-m", "pip", "install", "-q", *wanted], capture_output=True, text=True)
    if "THESE PACKAGES DO NOT MATCH THE HASHES" in run.stderr:
        pytest.fail(run.stderr)
    if run.returncode:
        pytest.skip(f"the preview cannot be installed here: {run.stderr.strip().splitlines()[-1:]}")
    return folder


def places() -> dict[str, str]:
    """Where Vega places the marks of each chart."""
    forms = {name: PLACED.get(layout(one), layout(one)) for name, one in SCALED.items()}
    return {name: repr(placed(spec(SCALED[name], form))) for name, form in forms.items()}


@pytest.mark.long
def test_same_places_from_the_preview(preview):
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join((str(preview), str(ROOT)))}
    run = subprocess.run([sys.executable, "-c", DRAWN], env=surroundings, capture_output=True, text=True, check=True)
    version, where, found = json.loads(run.stdout)
    assert version.startswith("2.0") and Path(where).is_relative_to(preview)
    assert found == places()
