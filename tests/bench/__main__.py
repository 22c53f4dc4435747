"""`python tests/bench CORPUS`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.page import main

main()
