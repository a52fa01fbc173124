"""`python golden.py <slug>` writes a new drill's golden questions. They are kept for ever: a link that a class got must show the same questions."""

import json
import sys

from drill_folders import DRILLS, LEVELS, load
from kit import generator

SEEDS = (0, 1, 42)


def golden_file(slug):
    return DRILLS / slug / "golden.json"


def drawn(slug):
    """Whole questions, by level and seed."""
    drill = load(slug)
    return [{"seed": seed, "level": level, "question": drill.question(generator(seed, level), level)} for level in LEVELS for seed in SEEDS]


def golden(questions):
    """What must stay: the numbers. The words may be improved."""
    return [
        {"seed": drawn["seed"], "level": drawn["level"], "data": drawn["question"]["data"], "answer": drawn["question"]["worked"]["answer"]}
        for drawn in questions
    ]


def main():
    for slug in sys.argv[1:]:
        if golden_file(slug).exists():
            sys.exit(f"{golden_file(slug)} is there already. Delete it only while nobody has a link to this drill.")
        lines = ",\n".join(f"  {json.dumps(entry, ensure_ascii=False)}" for entry in golden(drawn(slug)))
        golden_file(slug).write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
