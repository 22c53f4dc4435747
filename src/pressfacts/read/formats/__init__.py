"""One module a format, each imported when such an input is met.

A reader takes the input's name, its bytes and the options, and yields an Input for each text in it; what it
cannot read comes as an InputError, yielded where the rest goes on and raised where there is no rest.
"""
