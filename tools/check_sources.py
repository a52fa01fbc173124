"""Derives the expected values that exercises have recorded once more, and compares. Run by `npm run check:sources`.

An exercise whose tests hold numbers from a library or a published table has a `record.py` beside them. Its function `recorded()`
runs in the exercise's folder and gives a dict: where the values are, and what they must be. A place is a JSON file, e.g.
"data/ranks.json", or a constant of a Python file, e.g. "test_solution.py:CERTIFIED". With --write the JSON files are written instead.
"""

import ast
import importlib.util
import json
import math
import os
import subprocess
import sys
from pathlib import Path

EXERCISES = Path(__file__).parent.parent / "exercises"
SCRIPT = "record.py"
# Other processors add up in another order; a wrong value is much further away.
RELATIVE, ABSOLUTE = 1e-12, 1e-14
SECONDS = 300


def main(arguments):
    write = "--write" in arguments
    wanted = [argument for argument in arguments if argument != "--write"]
    folders = sorted(script.parent for script in EXERCISES.glob(f"*/*/{SCRIPT}"))
    names = {str(folder.relative_to(EXERCISES).as_posix()): folder for folder in folders}
    failed = 0
    for name in sorted(set(wanted) - names.keys()):
        print(f"FAIL {name}: there is no exercises/{name}/{SCRIPT}")
        failed += 1
    chosen = [name for name in names if not wanted or name in wanted]
    for name in chosen:
        # Each in a process of its own: libraries change each other's settings, and one that hangs must end.
        message = run_apart(names[name], write)
        print(f"FAIL {name}: {message}" if message else f"ok   {name}", flush=True)
        failed += bool(message)
    print(f"{len(chosen) + len(set(wanted) - names.keys()) - failed} passed, {failed} failed")
    return 0 if failed == 0 and chosen else 1


def run_apart(folder, write):
    command = [sys.executable, __file__, "--one", str(folder), *(["--write"] if write else [])]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return f"{SCRIPT} took longer than {SECONDS} s."
    return "" if done.returncode == 0 else (done.stdout or done.stderr).strip() or f"{SCRIPT} ended with {done.returncode}."


def check_one(folder, write):
    """What is wrong with one exercise's recorded values, "" if nothing is."""
    os.chdir(folder)
    spec = importlib.util.spec_from_file_location("record", folder / SCRIPT)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    values = script.recorded()
    if not values:
        return f"recorded() in {SCRIPT} names no place."
    for place, value in values.items():
        if write and place.endswith(".json"):
            Path(place).write_text(json.dumps(value) + "\n", encoding="utf-8")
        elif message := difference(held_at(place), value):
            return f"{place}{message}"
    return ""


def held_at(place):
    file, _, constant = place.partition(":")
    text = Path(file).read_text(encoding="utf-8")
    return constant_in(text, constant) if constant else json.loads(text)


def constant_in(source, name):
    """The value of `NAME = literal` or `NAME = np.array(literal)` at the top level, read without running anything."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            value = node.value
            return ast.literal_eval(value.args[0] if isinstance(value, ast.Call) else value)
    raise ValueError(f"There is no constant {name}.")


def difference(held, derived):
    """Where the two differ and how, "" if they do not: numbers up to rounding, everything else exactly."""
    if isinstance(held, dict) and isinstance(derived, dict):
        if held.keys() != derived.keys():
            return f" has the keys {sorted(map(str, held))}, derived were {sorted(map(str, derived))}."
        pairs = [(f"[{key!r}]", held[key], derived[key]) for key in held]
    elif isinstance(held, list) and isinstance(derived, list):
        if len(held) != len(derived):
            return f" has {len(held)} entries, derived were {len(derived)}."
        pairs = [(f"[{index}]", *pair) for index, pair in enumerate(zip(held, derived, strict=True))]
    else:
        return "" if same(held, derived) else f" is {held!r}, derived was {derived!r}."
    return next((place + message for place, one, other in pairs if (message := difference(one, other))), "")


def same(held, derived):
    if isinstance(held, float) and isinstance(derived, (int, float)):
        return math.isclose(held, derived, rel_tol=RELATIVE, abs_tol=ABSOLUTE) or (math.isnan(held) and math.isnan(derived))
    return type(held) is type(derived) and held == derived


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        problem = check_one(Path(sys.argv[2]), "--write" in sys.argv)
        print(problem)
        sys.exit(1 if problem else 0)
    sys.exit(main(sys.argv[1:]))
