"""`python tests/gold COMMAND`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from gold.run import main

sys.exit(main(sys.argv[1:]))
