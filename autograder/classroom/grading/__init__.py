"""From submissions to marks: workers, verdicts, the gradebook."""
