import re

import pytest
from drill import check, question
from kit import generator
from scipy import stats


def option(q, beginning):
    """The place of the one option that begins so."""
    (place,) = [k for k, text in enumerate(q["answer"]["options"]) if re.match(beginning, text)]
    return place


def told_p(text):
    return float(re.search(r"p = ([\d.e-]+\d)", text).group(1))


def test_the_decision_is_that_of_the_binomial_test():
    for seed in range(300):
        q = question(generator(seed, 1), 1)
        wins, sets = (int(n) for n in re.search(r"(\d+) of (\d+)", q["text"]).groups())
        p = stats.binomtest(wins, sets, alternative="greater").pvalue
        assert told_p(q["text"]) == pytest.approx(p, rel=0.05)
        alpha = float(re.search(r"alpha = ([\d.]+\d)", q["text"]).group(1))
        check(q, option(q, "H₀ is rejected" if p <= alpha else "H₀ is not rejected"))


def test_the_meaning_is_the_tail_under_the_null_hypothesis():
    for seed in range(300):
        q = question(generator(seed, 2), 2)
        wins, sets = (int(n) for n in re.search(r"(\d+) of (\d+)", q["text"]).groups())
        place = option(q, f"If both are equally good, A wins {wins} or more of {sets}")
        told = float(re.search(r"([\d.]+) %", q["answer"]["options"][place]).group(1))
        assert told == pytest.approx(100 * stats.binom.sf(wins - 1, sets, 0.5), rel=0.06)
        check(q, place)


def test_the_stories_hold():
    seen = set()
    for seed in range(300):
        q = question(generator(seed, 3), 3)
        text, options = q["text"], q["answer"]["options"]
        if "changes" in text:
            m, alpha = int(text.split()[0]), float(re.search(r"alpha = ([\d.]+\d)", text).group(1))
            place = option(q, "About")
            told = float(re.search(r"About ([\d.]+) %", options[place]).group(1))
            assert told == pytest.approx(100 * stats.binom.sf(0, m, alpha), rel=0.06)
        elif "page" in text:
            people = int(re.search(r"to ([\d,]+) people", text).group(1).replace(",", ""))
            old, new = (float(share) * people / 100 for share in re.findall(r"([\d.]+) %", text))
            p = stats.chi2_contingency([[old, people - old], [new, people - new]], correction=False).pvalue
            assert told_p(text) == pytest.approx(p, rel=0.5)
            place = option(q, "The gain is hardly chance")
        else:
            place = option(q, "Whether A is better than B is open")
        seen.add(options[place][:5])
        check(q, place)
    assert len(seen) == 3


def test_slips_are_named():
    form = {"kind": "choice", "options": ["a", "b", "c", "d"]}
    clear = {"story": "decision", "n": 20, "k": 16, "alpha": 0.05, "kinds": ["right", "kept", "true", "proven"]}
    unclear = {"story": "decision", "n": 20, "k": 12, "alpha": 0.05, "kinds": ["rejected", "right", "true", "proven"]}
    means = {"story": "meaning", "n": 20, "k": 16, "kinds": ["null", "right", "other", "exactly"]}
    many = {"story": "many", "m": 10, "alpha": 0.05, "kinds": ["each", "sum", "all", "right"]}
    for data, right, words in (
        (clear, 0, [None, "that is a rejection", "never shows", "no proof"]),
        (unclear, 1, ["at most", None, "never shows", "no proof"]),
        (means, 1, ["as if", None, "1 − p", "at least as far"]),
        (many, 3, ["each test alone", "add up", "every one", None]),
    ):
        q = {"data": data, "answer": form}
        check(q, right)
        for place, word in enumerate(words):
            if word:
                with pytest.raises(AssertionError, match=word):
                    check(q, place)
