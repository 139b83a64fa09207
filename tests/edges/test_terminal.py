import subprocess
import sys

SCRIPT = "from sikte.edges.terminal import answer, complain, prepare\nprepare()\n"


def run(script, **options):
    return subprocess.run([sys.executable, "-c", SCRIPT + script], capture_output=True, timeout=20, **options)


def test_swedish_comes_out_as_utf8_whatever_the_locale():
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONPATH": "."}
    done = run(r"answer('\u00e5 \u2013 \u00e4'); complain('\u00f6 \udce5')", env=plain)
    assert done.stdout.decode() == "å – ä\n"
    assert done.stderr.decode() == "ö \\udce5\n"


def test_a_reader_who_leaves_is_no_error():
    script = SCRIPT + "for n in range(100000): answer('x' * 100)"
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(20) == 0
    assert process.stderr.read() == b""
    process.stderr.close()
