"""The coming release of the renderer gives the same charts, byte for byte."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sikte.charts.drawing import draw
from tests.charts.samples import ALL, pictured
from tests.running import ROOT

LOCK = Path(__file__).with_name("preview.lock")
# What may be fetched is told to the preview once, not at each call.
DRAWN = """
import json, sys, vl_convert
ask = vl_convert.vega_to_scenegraph
vl_convert.configure(allowed_base_urls=[])
vl_convert.vega_to_scenegraph = lambda whole, allowed_base_urls: ask(whole)
from sikte.charts.drawing import draw
from tests.charts.samples import ALL, pictured
drawn = {name: pictured(draw(chart)) for name, chart in ALL.items()}
json.dump([vl_convert.__version__, vl_convert.__file__, drawn], sys.stdout)
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


@pytest.mark.long
def test_same_bytes_from_the_preview(preview):
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join((str(preview), str(ROOT)))}
    run = subprocess.run([sys.executable, "-c", DRAWN], env=surroundings, capture_output=True, text=True, check=True)
    version, where, drawn = json.loads(run.stdout)
    assert version.startswith("2.0") and Path(where).is_relative_to(preview)
    assert drawn == {name: pictured(draw(chart)) for name, chart in ALL.items()}
