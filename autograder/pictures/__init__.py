"""What the pictures of the book say of a learner's code: quantities, verdicts and sentences, as plain data.

A picture asks through the same doors as a check (`learners`, `reading`, `check`), so it can say nothing else. The page
draws what it is told. Nothing of NumPy is loaded before a picture is asked.
"""
