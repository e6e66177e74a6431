"""A learner's file as cells. Whatever its bytes are, it gives cells or one sentence (`BadSubmission`)."""
