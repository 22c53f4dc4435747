"""The command `pressfacts` and `python -m pressfacts`."""

import sys


def main() -> None:
    """Run the command line and end with its exit code; an interrupt at any point is 130."""
    try:
        from pressfacts.cli.app import app
        from pressfacts.cli.exits import run

        code = run(app)
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
