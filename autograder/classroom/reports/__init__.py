"""What a teacher reads: the class report and the grade books."""
