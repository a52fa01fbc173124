"""Each `test_drill.py` says `from drill import …`: it gets the `drill.py` beside it, however many are tested in one run."""

import sys

import pytest
from drill_folders import load


def pytest_collectstart(collector):
    if isinstance(collector, pytest.Module) and collector.path.name == "test_drill.py":
        sys.modules["drill"] = load(collector.path.parent.name)
