import re
from fractions import Fraction
from itertools import product

import pytest
from drill import check, question
from kit import generator


def numbers(text):
    return [Fraction(found) for found in re.findall(r"\d+(?:\.\d+)?", text)]


def test_counting_agrees():
    for seed in range(300):
        q = question(generator(seed, 1), 1)
        _, spam, marked_spam, marked_others = numbers(q["text"])
        assert marked_spam < spam
        check(q, float(marked_spam / (marked_spam + marked_others)))


@pytest.mark.parametrize("level", (2, 3))
def test_the_joint_table_agrees(level):
    """Every case and every outcome of two tests, weighed; then those that fit the result are picked out."""
    for seed in range(300):
        q = question(generator(seed, level), level)
        prior, hit, last = (n / 100 for n in numbers(q["text"])[:3])
        alarm = last if level == 2 else 1 - last
        seen = {"mail": [True], "negative": [False], "Two": [True, True], "positive": [True]}
        (results,) = [seen[word] for word in seen if word in q["text"].replace("are positive", "")]
        weights = {True: Fraction(0), False: Fraction(0)}
        for case, *outcome in product([True, False], repeat=1 + len(results)):
            chance = hit if case else alarm
            weight = prior if case else 1 - prior
            for positive in outcome:
                weight *= chance if positive else 1 - chance
            if outcome == results:
                weights[case] += weight
        check(q, float(weights[True] / (weights[True] + weights[False])))


def test_slips_are_named():
    form = {"kind": "number", "tolerance": 0.005}
    counts = {"true": 200, "of": 1000, "hits": 120, "alarms": 80}
    rates = {"prior": 0.1, "hit": 0.8, "alarm": 0.2, "results": ["positive"], "specificity": True}
    for data, right, wrong in (
        (counts, 0.6, [(0.12, "not by all"), (0.4, "other hypothesis"), (0.65, "It is 0.6")]),
        ({**counts, "hits": 150}, 0.652, [(0.75, "turned round"), (0.23, "all cases that have"), (0.2, "before the result")]),
        (rates, 0.308, [(0.8, "turned round"), (0.08, "not by all"), (0.26, "all cases that have"), (0.1, "before the result")]),
        ({**rates, "alarm": 0.1}, 0.471, [(0.889, "frequent"), (0.529, "other hypothesis")]),
        ({**rates, "prior": 0.2, "alarm": 0.3}, 0.4, [(0.222, "specificity")]),
        ({**rates, "results": ["negative"]}, 0.027, [(0.308, "negative one")]),
        ({**rates, "results": ["positive", "positive"]}, 0.64, [(0.308, "after one test"), (0.64 - 0.02, "It is 0.64")]),
    ):
        q = {"data": data, "answer": form}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)
