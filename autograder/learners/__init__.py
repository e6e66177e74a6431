"""A learner'"s"""
