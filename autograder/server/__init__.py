"""The course's own server: the site, and verdicts on what its readers write. It keeps nothing and logs nothing."""
