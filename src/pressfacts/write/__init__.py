"""Write records: one module per format, each taking records one by one.

`formats` finds a format by name, `writer` has what they share, `flat` the flat shape.
"""
