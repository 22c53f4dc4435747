"""The command `pressfacts` and `python -m pressfacts`."""

import sys


def main() -> None:
    """Run the command line and end with its exit code."""
    try:
        from pressfacts.cli.app import app
        from pressfacts.cli.exits import run
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(run(app))


if __name__ == "__main__":
    main()
