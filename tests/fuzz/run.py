"""Fuzz the targets one after the other: `run.py [SECONDS] [RUNS] [TARGET...]`, each with its bounds, guided by coverage.

Needs atheris (dependency group `fuzz`); without it the run says so and ends with 0.
"""

import subprocess
import sys
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

_LONGEST = 2048


def main(words: list[str]) -> int:
    """Run every target, or those named, in a process of its own; the sum of their findings."""
    if find_spec("atheris") is None:
        sys.stdout.write("no atheris here: nothing fuzzed (pip install --group fuzz)\n")
        return 0
    numbers = [word for word in words if word.isdecimal()]
    seconds, runs = [*numbers, "60", "1000000"][:2] if len(numbers) != 1 else [numbers[0], "1000000"]
    from fuzz.targets import TARGETS

    return sum(_process(name, seconds, runs) for name in [w for w in words if w in TARGETS] or TARGETS)


def _process(name: str, seconds: str, runs: str) -> int:
    from fuzz.targets import SEEDS

    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(SEEDS[name]):
            Path(folder, f"seed-{number}").write_bytes(seed)
        bounds = [f"-max_total_time={seconds}", f"-runs={runs}", f"-max_len={_LONGEST}", "-timeout=30", "-verbosity=0"]
        command = [
            sys.executable,
            __file__,
            "--target",
            name,
            folder,
            *bounds,
            "-print_final_stats=1",
            f"-artifact_prefix={folder}/",
        ]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    count = next((line.split()[-1] for line in done.stderr.splitlines() if "number_of_executed_units" in line), "?")
    sys.stdout.write(f"{name}: {count} runs, {'ok' if done.returncode == 0 else 'FOUND'}\n")
    sys.stdout.write("" if done.returncode == 0 else done.stdout[-3000:] + done.stderr[-1500:])
    sys.stdout.flush()
    return int(done.returncode != 0)


def _fuzz(name: str, arguments: list[str]) -> None:
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["pressfacts"]):
        from fuzz.targets import TARGETS
    atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    if sys.argv[1:2] == ["--target"]:
        _fuzz(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(main(sys.argv[1:]))
