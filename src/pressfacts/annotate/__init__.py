"""Find people, organizations, countries, dates, operations and figures in one article."""
