"""A class on disk: its folders, its settings, what was released and what was handed in."""
