"""Which drills there are, and their modules."""

import importlib.util
from pathlib import Path

DRILLS = Path(__file__).parent
SLUGS = sorted(file.parent.name for file in DRILLS.glob("*/drill.toml"))
LEVELS = (1, 2, 3)


def load(slug):
    spec = importlib.util.spec_from_file_location(f"drill_{slug}", DRILLS / slug / "drill.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
