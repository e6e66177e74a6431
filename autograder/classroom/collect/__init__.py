"""Takes what learners handed in, by whatever door, and files it where nbgrader expects it."""
