"""Numbers with their bounds, unit and noun phrase: what is counted, never why."""
