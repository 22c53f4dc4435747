"""What the text reports to have happened: predicates with their arguments."""
