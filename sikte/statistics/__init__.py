"""What the data say: series, changes, records, ranks, groups and tests of them. No files, no words."""
