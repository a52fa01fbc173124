import csv
import math
from datetime import datetime, timedelta

import numpy as np
import pytest
from solution import parse_log, sort_log

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])
HEADER = "time,sensor,value,ok"
START = datetime(2031, 5, 4, 23, 40)


def plain(lines):
    """The same readings as plain Python tuples, read with csv and datetime."""
    rows = csv.reader([line for line in lines if line.strip() and line[0] != "#"][1:])
    return [(datetime.fromisoformat(t), name, float(v) if v else math.nan, {"1": True, "0": False}[ok]) for t, name, v, ok in rows]


def as_log(readings):
    """Plain tuples as a structured array, filled field by field."""
    log = np.zeros(len(readings), dtype=READING)
    for i, name in enumerate(READING.names):
        log[name] = [reading[i] for reading in readings]
    return log


def draw(seed, n, times=10_000):
    """Random readings; few different times make many ties."""
    rng = np.random.default_rng(seed)
    names = ["attic", "cellar", "garden", "kitchen"]
    return [
        (
            START + timedelta(seconds=int(rng.integers(0, times, dtype=np.int64))),
            names[int(rng.integers(0, 4, dtype=np.int64))],
            math.nan if rng.random() < 0.1 else round(float(rng.normal(15, 8)), 2),
            bool(rng.random() < 0.7),
        )
        for _ in range(n)
    ]


def as_lines(readings):
    """What the receiver would write."""
    return [HEADER] + [f"{t.isoformat()},{name},{'' if math.isnan(v) else v},{int(ok)}" for t, name, v, ok in readings]


def diagnose(field, actual, expected):
    """One plain sentence for the usual slips in one field, or nothing."""
    if field == "ok" and actual.all():
        return "Every reading is ok: bool('0') is True, because the text is not empty. Compare with '1'."
    if field == "value" and (np.isnan(expected) & (actual == 0)).any():
        return "An empty value must become nan, not 0."
    return f"The field {field} differs."


def is_log(log):
    """Make sure that the fields can be asked for."""
    assert isinstance(log, np.ndarray), f"Return a NumPy array, not {type(log).__name__}."
    assert log.dtype == READING, f"The dtype must be READING with its four fields, yours is {log.dtype}."
    return log


def same(log, readings):
    """Compare a parsed log with plain tuples, field by field."""
    is_log(log)
    assert log.shape == (len(readings),), f"{len(readings)} readings give shape ({len(readings)},), yours is {log.shape}."
    expected = as_log(readings)
    for field in READING.names:
        np.testing.assert_array_equal(log[field], expected[field], err_msg=diagnose(field, log[field], expected[field]))


def fields_equal(one, other):
    return all(np.array_equal(one[f], other[f], equal_nan=f == "value") for f in READING.names)


def sorted_right(log):
    """Compare sort_log with Python's sorted, which keeps ties in their order."""
    result = is_log(sort_log(log))
    assert result.shape == log.shape, f"The shape must stay {log.shape}, yours is {result.shape}."
    times, names = log["time"].tolist(), log["sensor"].tolist()

    def by(key):
        return log[np.array(sorted(range(len(log)), key=key), dtype=np.intp)]

    expected, message = by(lambda i: (names[i], times[i])), ""
    if not fields_equal(result, expected):
        for mistake, sentence in (
            (log, "Nothing moved."),
            (np.sort(log, order=["sensor", "time"]), "Among equal sensor and time the value decided. np.sort with order uses the other fields too."),
            (by(lambda i: (times[i], names[i])), "You sorted by time first. The sensor comes first; in np.lexsort the last key counts most."),
            (by(lambda i: times[i]), "You sorted by time alone."),
            (by(lambda i: names[i]), "You sorted by sensor alone: within a sensor the time decides."),
        ):
            if fields_equal(result, mistake):
                message = sentence
                break
        else:
            keys = list(zip(result["sensor"].tolist(), result["time"].tolist(), strict=True))
            if keys == sorted(keys):
                message = "Readings with the same sensor and time changed places: use a stable sort."
            elif result["sensor"].tolist() == sorted(names):
                message = "The sensors are in order, but within a sensor the times are not: is the last sort a stable one?"
            else:
                message = "The order is by sensor, then time."
    for field in ("sensor", "time", "value", "ok"):
        np.testing.assert_array_equal(result[field], expected[field], err_msg=message)


def test_example_by_hand():
    """The example in the statement comes out right, first in the order of the lines and then sorted."""
    five, zero = "2031-05-04T08:00:05,hall,", "2031-05-04T08:00:00,hall,"
    log = parse_log([HEADER, five + "21.5,1", "# door opened", five + "20.5,1", zero + ",0"])
    moment = datetime(2031, 5, 4, 8, 0, 0)
    same(
        log,
        [(moment + timedelta(seconds=5), "hall", 21.5, True), (moment + timedelta(seconds=5), "hall", 20.5, True), (moment, "hall", math.nan, False)],
    )
    np.testing.assert_array_equal(sort_log(log)["value"], [np.nan, 21.5, 20.5])


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_lines(seed):
    """Random readings are parsed exactly, in the order of their lines."""
    readings = draw(seed, 30)
    same(parse_log(as_lines(readings)), readings)


def test_ok_is_true_or_false():
    """A 0 in the last column is False, a 1 is True."""
    log = is_log(parse_log([HEADER] + [f"2031-05-04T08:00:00,hall,20.0,{digit}" for digit in "10011"]))
    assert log.shape == (5,), f"Five lines give shape (5,), yours is {log.shape}."
    np.testing.assert_array_equal(log["ok"], [True, False, False, True, True], err_msg="bool('0') is True, because the text is not empty.")


def test_an_empty_value_is_nan():
    """A reading without a value is kept, and its value is nan."""
    log = is_log(parse_log([HEADER] + [f"2031-05-04T08:00:00,hall,{value},1" for value in ("", "-3.25", "0.0")]))
    assert log.shape == (3,), f"All three readings stay, even the one without a value: shape (3,), yours is {log.shape}."
    np.testing.assert_array_equal(log["value"], [np.nan, -3.25, 0.0], err_msg="An empty value becomes nan, and only an empty one.")


def test_remarks_and_empty_lines_are_skipped():
    """Remarks and empty lines are skipped, wherever they are."""
    readings = draw(4, 3)
    header, *lines = as_lines(readings)
    same(parse_log([header, "# one, two, three, four", lines[0], "", "#", lines[1], "\n", lines[2], "# end\n", ""]), readings)


@pytest.mark.parametrize("end", ["", "\n"])
def test_lines_with_or_without_a_line_break(end):
    """Lines may or may not end with a line break."""
    readings = draw(5, 6)
    same(parse_log([line + end for line in as_lines(readings)]), readings)


@pytest.mark.parametrize("n", [0, 1])
def test_very_short_logs(n):
    """A log with one reading or none gives shape (1,) or (0,), and it can be sorted."""
    readings = draw(6, n)
    log = parse_log(as_lines(readings))
    same(log, readings)
    same(sort_log(log), readings)


def test_by_sensor_and_then_by_time():
    """Readings are sorted by sensor from a to z, and for each sensor by time."""
    names, seconds = ["pool", "attic", "pool", "attic", "hall"], [1, 9, 0, 2, 5]
    sorted_right(as_log([(START + timedelta(seconds=s), name, 1.0 * s, True) for s, name in zip(seconds, names, strict=True)]))


def test_ties_keep_their_order():
    """Readings with the same sensor and time stay in their original order."""
    log = as_log([(START, "pool", value, ok) for value, ok in [(3.0, True), (1.0, False), (2.0, True), (1.0, True)]])
    sorted_right(log)
    sorted_right(log[::-1])


@pytest.mark.parametrize("seed", [7, 8, 9])
def test_random_logs_with_many_ties(seed):
    """Long random logs with many ties agree with Python's sorted."""
    sorted_right(as_log(draw(seed, 300, times=6)))


def test_sorting_leaves_the_log_alone():
    """sort_log returns a new array and leaves the caller's log as it was."""
    log = as_log(draw(10, 20))
    before = log.copy()
    result = sort_log(log)
    assert fields_equal(log, before), "The caller's log was changed: return a sorted copy."
    assert not np.shares_memory(result, log), "Return a new array, not the log itself."


def test_the_whole_file():
    """data/sensors.csv gives 185 readings, 8 without a value and 16 not ok, and is sorted correctly."""
    with open("data/sensors.csv", encoding="utf-8") as file:
        readings = plain(file.read().splitlines())
    with open("data/sensors.csv", encoding="utf-8") as file:
        log = parse_log(file)
    same(log, readings)
    assert (len(log), np.isnan(log["value"]).sum(), (~log["ok"]).sum()) == (185, 8, 16)
    sorted_right(log)
