"""Write records: one module a format, each taking records one by one.

`formats` knows the formats by name, `writer` what they have in common, `flat` the flat shape.
"""
