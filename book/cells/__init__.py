"""What the pages' hidden cells import: pictures, values for the prose, wrong answers shown failing, facts."""
