"""The command `pressfacts` and `python -m pressfacts`."""

import gc
import sys


def main() -> None:
    """Run the command line and end with its exit code; an interrupt at any point is 130."""
    try:
        from pressfacts.imports import keep_to_installed

        keep_to_installed()
        from pressfacts.annotate.start import collect_rarely

        collect_rarely()
        from pressfacts.cli.interrupts import heed_swallowed

        heed_swallowed()
        from pressfacts.cli.app import app
        from pressfacts.cli.exits import run

        code = run(app)
    except KeyboardInterrupt:
        code = 130
    # An interrupt that lands inside `exec`, as dataclasses use it while a module is imported, leaves CPython a flag
    # by which it ends by the signal although the interrupt was handled; evaluating a source text takes it back.
    eval("0")  # noqa: S307 - a constant
    gc.freeze()  # at its end Python looks for garbage among all that is loaded, a sixth of the time of one release
    sys.exit(code)


if __name__ == "__main__":
    main()
