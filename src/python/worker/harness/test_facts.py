import numpy as np
import pandas as pd
import pytest

from harness.conftest import FACTS, conform
from harness.facts import Tolerance, facts, texts

NAN, INF = float("nan"), float("inf")


def made(actual, expected, tolerance=None):
    found = facts(actual, expected, tolerance)
    assert found is not None
    conform(found, FACTS)
    return found


def test_two_numbers():
    found = made(0.25, 0.5)
    assert found["first"] == {"index": "", "expected": "0.5", "actual": "0.25"}
    assert (found["total"], found["differing"], found["largestAbsolute"], found["window"]) == (1, 1, "0.25", None)
    assert found["expected"] == {"type": "float", "shape": None, "dtype": None}


def test_a_row_is_shown_as_one_row():
    found = made(np.array([1.0, 2.0, 4.0]), [1.0, 2.0, 3.0])
    assert found["first"]["index"] == "[2]"
    assert found["window"]["rows"] == [""]
    assert found["window"]["columns"] == ["0", "1", "2"]
    assert found["window"]["differs"] == [[False, False, True]]
    assert found["window"]["whole"] is True
    assert found["actual"] == {"type": "ndarray", "shape": "(3,)", "dtype": "float64"}
    assert found["expected"] == {"type": "list", "shape": "(3,)", "dtype": None}


def test_the_window_holds_the_first_difference_of_a_large_array():
    a = np.zeros((100, 50))
    b = a.copy()
    b[70, 40] = 1
    window = made(b, a)["window"]
    assert (len(window["rows"]), len(window["columns"]), window["whole"]) == (8, 6, False)
    row, column = window["rows"].index("70"), window["columns"].index("40")
    assert window["differs"][row][column]
    assert (window["expected"][row][column], window["actual"][row][column]) == ("0", "1")


def test_three_axes_show_the_slice_of_the_first_difference():
    a = np.zeros((3, 2, 2))
    b = a.copy()
    b[2, 1, 0] = 5
    found = made(b, a)
    assert found["first"]["index"] == "[2, 1, 0]"
    assert found["window"]["rows"] == ["2, 0", "2, 1"]
    assert found["window"]["actual"] == [["0", "0"], ["5", "0"]]
    assert found["window"]["whole"] is False


def test_shapes_that_do_not_meet():
    found = made(np.zeros((3, 2)), np.zeros((2, 3)))
    assert (found["total"], found["differing"], found["first"], found["window"]) == (None, None, None, None)
    assert (found["actual"]["shape"], found["expected"]["shape"]) == ("(3, 2)", "(2, 3)")


def test_a_single_number_is_compared_with_every_element():
    assert made(np.array([1.0, 2.0]), 1.0)["differing"] == 1


def test_tolerance_decides_and_is_told():
    found = made(np.array([1.0, 1.1]), np.array([1.0 + 1e-9, 1.0]), Tolerance(1e-6, 0.0))
    assert (found["differing"], found["tolerance"]) == (1, "rtol=1e-06, atol=0")
    assert made(1.0, 2.0)["tolerance"] is None


def test_nan_and_infinity():
    found = made(np.array([NAN, INF, NAN, 1.0]), np.array([NAN, INF, 1.0, -INF]))
    assert found["differing"] == 2
    assert found["first"] == {"index": "[2]", "expected": "1", "actual": "nan"}
    assert found["largestAbsolute"] is None
    assert made(np.array([NAN]), np.array([NAN]), Tolerance(1e-5, 1e-8, False))["differing"] == 1


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        (0.1 + 0.2, 0.3, ("0.30000000000000004", "0.29999999999999999")),
        (1.0, 1.0000001, ("1", "1.0000001")),
        (np.float32(0.1), 0.1, ("0.100000001", "0.1")),
        (1 + 2j, 1 - 2j, ("1+2j", "1-2j")),
        (True, False, ("True", "False")),
        (10**20, 10**20 + 1, ("100000000000000000000", "100000000000000000001")),
        ("a", "b", ("'a'", "'b'")),
    ],
)
def test_numbers_that_differ_look_different(a, b, shown):
    assert texts(a, b) == shown


def test_other_kinds_of_arrays():
    assert made(np.array(["a", "b"]), np.array(["a", "c"]))["first"]["actual"] == "'b'"
    assert made([1, "a"], [1, "b"])["first"] == {"index": "[1]", "expected": "'b'", "actual": "'a'"}
    assert made(np.array([True]), np.array([False]))["first"]["actual"] == "True"
    assert made(np.array([1, 2], dtype=np.uint8), np.array([2, 2]))["largestAbsolute"] == "1"
    assert made(np.array(["2020-01-01"], dtype="M8[D]"), np.array(["2020-01-02"], dtype="M8[D]"))["differing"] == 1
    assert made(np.array([{}, 1], dtype=object), np.array([2, 1], dtype=object))["differing"] == 1
    assert made(pd.Series([1, 2], name="x"), pd.Series([1, 3]))["first"]["index"] == "[1]"
    assert made(pd.DataFrame({"a": [1]}), pd.DataFrame({"a": [2]}))["actual"]["type"] == "DataFrame"
    assert made(10**30, 1)["differing"] == 1


def test_records_have_a_column_for_each_field():
    kind = [("t", "i4"), ("v", "f8")]
    found = made(np.array([(1, 2.0), (2, 3.0)], dtype=kind), np.array([(1, 2.0), (2, 4.0)], dtype=kind))
    assert found["window"]["columns"] == ["t", "v"]
    assert found["first"]["index"] == "[1, 1]"


def test_empty_arrays():
    found = made(np.zeros((0, 3)), np.zeros((0, 3)))
    assert (found["total"], found["differing"], found["window"]) == (0, 0, None)
    assert made(np.zeros(0), np.zeros(2))["total"] is None


class Hostile:
    def __getattribute__(self, name):
        raise RuntimeError


class Liar:
    __eq__ = property(lambda self: 1 / 0)
    __hash__ = None


def test_what_cannot_be_laid_side_by_side_has_no_facts():
    for value in ([[1, 2], [3]], {"a": 1}, {1}, None, object(), Hostile(), [None], [[], 1], len, Liar()):
        assert facts(value, np.zeros(2)) is None
        assert facts(np.zeros(2), value) is None


def test_long_texts_are_cut():
    made("x" * 10_000, "y" * 10_000)
    made(np.array(["x" * 10_000] * 30), np.array(["y" * 10_000] * 30))


def test_a_large_array_is_quick():
    a = np.zeros((1000, 1000))
    made(a + 1, a, Tolerance(1e-7, 0))
