"""numpy.testing's assertions, with both sides kept as data when one fails."""

import functools
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from harness import originals, pretenders
from harness.facts import Tolerance
from harness.guard import Guard

__builtins__ = originals.BUILTINS


@dataclass
class Mismatch:
    """What a failed assertion of numpy.testing compared; `note` is its `err_msg`.

    `less` for assert_array_less, `refused` where NumPy could not compare the two at all.
    """

    error: BaseException
    actual: object
    expected: object
    tolerance: Tolerance
    note: str
    less: bool = False
    refused: bool = False


_mismatches: list[Mismatch] = []


def _close(actual, desired, rtol=1e-7, atol=0, equal_nan=True, err_msg="", verbose=True, *, strict=False):
    return actual, desired, Tolerance(rtol, atol, equal_nan), err_msg


def _equal(actual, desired, err_msg="", verbose=True, *, strict=False):
    return actual, desired, Tolerance(), err_msg


def _decimals(actual, desired, decimal=6, err_msg="", verbose=True):
    return actual, desired, Tolerance(0.0, 1.5 * 10.0**-decimal), err_msg


def _scalar_decimals(actual, desired, decimal=7, err_msg="", verbose=True):
    return actual, desired, Tolerance(0.0, 1.5 * 10.0**-decimal), err_msg


_READERS: dict[str, Callable] = {
    "assert_allclose": _close,
    "assert_array_equal": _equal,
    "assert_equal": _equal,
    "assert_array_almost_equal": _decimals,
    "assert_almost_equal": _scalar_decimals,
    "assert_array_less": _equal,
}
_KEYWORDS = {"x": "actual", "y": "desired"}


def _wrap(name: str, real: Callable, read: Callable) -> Callable:
    @functools.wraps(real)
    def wrapper(*arguments: object, **named: object) -> None:
        arguments = tuple(map(pretenders.plain_array, arguments))
        try:
            return real(*arguments, **named)
        except AssertionError as error:
            _remember(error, name, read, arguments, named)
            raise
        except (TypeError, ValueError) as error:
            # np.testing cannot compare None with an array: a wrong answer, not a broken test.
            failure = AssertionError(str(error))
            _remember(failure, name, read, arguments, named, refused=True)
            raise failure from error

    return wrapper


def _remember(error: BaseException, name: str, read: Callable, arguments: tuple, named: dict, *, refused: bool = False) -> None:
    try:
        actual, expected, tolerance, note = read(*arguments, **{_KEYWORDS.get(key, key): value for key, value in named.items()})
    except TypeError:
        return
    _mismatches.append(Mismatch(error, actual, expected, tolerance, str(note), name == "assert_array_less", refused))


def mismatch_of(error: BaseException) -> Mismatch | None:
    """What `error` is about, if one of numpy.testing's assertions raised it."""
    return next((mismatch for mismatch in _mismatches if mismatch.error is error), None)


def forget() -> None:
    """Drop what is remembered."""
    _mismatches.clear()


@contextmanager
def recorded(keeper: Guard) -> Iterator[None]:
    """While this is open, numpy.testing's assertions remember what they compared."""
    testing = sys.modules.get("numpy.testing")
    with ExitStack() as stack:
        if testing is not None:
            for name, read in _READERS.items():
                stack.enter_context(keeper.replaced(testing, name, _wrap(name, getattr(testing, name), read)))
        yield
    forget()
