"""What comes back: small questions with fresh numbers, whose wrong answers are what known mistakes give.

`asks` says for each function of each exercise what is asked and with which numbers, `questions` puts the reference and
the known mistakes to them. All of it is made when the book is built; a page
only chooses, by the ids that Check returned.
"""
