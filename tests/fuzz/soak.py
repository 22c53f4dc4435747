"""Extract thousands of generated releases in one process: no exception, memory level. `soak.py [RELEASES] [SECONDS]`."""

import random
import resource
import sys
import time
from pathlib import Path

_WARM = 500
_GROWTH = 80  # MB that the second half may add


def main(words: list[str]) -> int:
    """0 where all went well."""
    import pressfacts
    from robust import releases as parts

    most, seconds = [int(word) for word in (*words, "5000", "600")[:2]] if len(words) != 1 else [int(words[0]), 600]
    dice, start, warm, done = random.Random(7), time.monotonic(), 0, 0

    def release() -> str:
        pick = {name: dice.choice(choices) for name, choices in parts.PARTS.items()}
        lines = (
            dice.choice(parts.SENTENCES).format(**pick | {"person": f"Ana B{dice.randrange(10**6)}"}) for _ in range(30)
        )
        return (
            f"{dice.choice(parts.NUMBERS)} held in Operation {dice.choice(parts.NAMES)}\n\nLIMA, Peru – "
            + "\n\n".join(lines)
        )

    while done < most and time.monotonic() - start < seconds:
        text = release()
        for record in pressfacts.extract(text):
            article = text[record.document.start : record.document.end]
            assert all(article[f.start : f.end] == f.text for f in record.figures)
        done += 1
        warm = _memory() if done == min(_WARM, most // 2) else warm
    grown = _memory() - (warm or _memory())
    sys.stdout.write(f"{done} releases, {_memory()} MB, {grown} MB more than after the first {min(_WARM, most // 2)}\n")
    return int(grown > _GROWTH)


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    sys.exit(main(sys.argv[1:]))
