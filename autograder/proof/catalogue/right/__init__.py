"""Right answers, each written differently: one file an exercise."""
