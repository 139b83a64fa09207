import pytest

from sikte.edges.failures import Misuse
from sikte.edges.folders import folders, language


@pytest.fixture
def project(tmp_path, monkeypatch):
    (tmp_path / "project" / "content").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


@pytest.mark.parametrize(
    ("output", "where", "shown"),
    [(None, "project/site", "site/"), ("ut/hit", "project/ut/hit", "ut/hit/"), ("../annan", "annan", None)],
)
def test_the_output_is_site_in_the_project_else_where_the_command_says(project, tmp_path, output, where, shown):
    found = folders(".", output)
    assert found.output == tmp_path / where
    assert found.shown == (shown or f"{tmp_path / where}/")


@pytest.mark.parametrize(
    "output", [".", "..", "/", "", "content", "content/site", "templates", "templates/x", "link/x"]
)
def test_an_output_that_would_take_the_sources_with_it_is_misuse(project, output):
    (project / "link").symlink_to("content")
    with pytest.raises(Misuse, match="output-among-sources"):
        folders(str(project), output)


def test_a_project_without_content_is_misuse(tmp_path):
    with pytest.raises(Misuse, match="content-missing"):
        folders(str(tmp_path), None)


@pytest.mark.parametrize(
    ("settings", "spoken"),
    [
        (None, "sv"),
        (b"", "sv"),
        (b"name: x\nlanguage: en\n", "en"),
        (b'language: "en"', "en"),
        (b"# language: en", "sv"),
        (b"\xff\xfe", "sv"),
    ],
)
def test_the_command_line_speaks_the_language_of_the_site(project, settings, spoken):
    if settings is not None:
        (project / "content/site.yaml").write_bytes(settings)
    assert language(str(project)) == spoken
