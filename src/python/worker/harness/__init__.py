"""Runs and grades a learner's Python; knows nothing of the browser."""

from harness.drills import drill
from harness.grading import check
from harness.preparation import prepare, renew, settle
from harness.script import run

__all__ = ["check", "drill", "prepare", "renew", "run", "settle"]
