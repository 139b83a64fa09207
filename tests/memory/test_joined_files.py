"""Several collections of files as one."""

from hypothesis import given
from hypothesis import strategies as st

from sikte.values.files import Files

COLLECTIONS = st.lists(st.dictionaries(st.sampled_from("abcde"), st.binary(max_size=3)))


@given(COLLECTIONS, st.sampled_from("abcde"))
def test_of_files_with_the_same_name_the_later_counts(collections, name):
    plain = {name: content for files in collections for name, content in files.items()}
    joined = Files.joined(map(Files.of, collections))
    assert dict(joined) == plain
    assert joined == Files.of(plain) and list(joined.digests) == list(joined)
    assert joined.but(name) == Files.of({other: content for other, content in plain.items() if other != name})


@given(COLLECTIONS)
def test_joined_files_are_joined_to_others_like_all_else(collections):
    files = list(map(Files.of, collections))
    assert Files.joined([Files.joined(files[:2]), *files[2:]]) == Files.joined(files)
