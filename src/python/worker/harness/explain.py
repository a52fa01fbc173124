"""One plain sentence for the common mistakes."""

import re
from collections.abc import Callable
from types import FrameType

from harness import explain_names, explain_values, originals
from harness.explain_syntax import explain_syntax
from harness.mistake import Mistake

__builtins__ = originals.BUILTINS

__all__ = ["explain", "explain_syntax"]

_NO_NETWORK = (
    "There is no network in here: nothing can be fetched, and nothing leaves. Use the files beside your code, or write the data into it."
)
_NO_THREADS = "The browser starts no threads or processes here. Do the work in one go, in a plain loop."
_NOBODY_TYPES = 'input() waits for a line, and nobody types while the tests run. Take it out, or put it under if __name__ == "__main__":.'
_NETWORK_ERRORS = frozenset(
    "URLError HTTPError gaierror herror ConnectionError ConnectionRefusedError ConnectionResetError "
    "ConnectionAbortedError NewConnectionError MaxRetryError HttpStatusError XHRError XHRNetworkError AbortError "
    "BodyUsedError ClientConnectorError ConnectError ConnectTimeout SSLError".split()
)
_NETWORK_ERRNOS = frozenset((100, 101, 110, 111, 112, 113, 115, 23, 26, 14, 40))


def explain(exception: BaseException, frame: FrameType | None, line: str) -> str:
    """The sentence for `exception`, or "" where Python's own words must do.

    `frame` is the innermost frame of the learner's, `line` its source. Never raises.
    """
    try:
        mistake = Mistake(exception, str(exception), frame, line)
        for kind in type(exception).__mro__:
            rule = _NETWORK if kind.__name__ in _NETWORK_ERRORS else _EXPLANATIONS.get(kind.__name__)
            sentence = rule(mistake) if rule else ""
            if sentence:
                return sentence
    except BaseException:  # whatever a learner's exception does when it is looked at
        return ""
    return ""


def _system(mistake: Mistake) -> str:
    text, number = mistake.text, getattr(mistake.error, "errno", None)
    if re.search(r"emscripten does not support processes|[Ff]unction not implemented|not supported by emscripten", text):
        return _NO_THREADS
    if mistake.frame is not None and re.search(r"urlopen|requests|socket|connect|http", mistake.line + text):
        return _NO_NETWORK
    if number in _NETWORK_ERRNOS and re.search(r"unreachable|connect|[Hh]ost|[Nn]etwork", text):
        return _NO_NETWORK
    return ""


def _runtime(mistake: Mistake) -> str:
    text = mistake.text
    if "can't start new thread" in text or "cannot start new thread" in text:
        return _NO_THREADS
    if "changed size during iteration" in text or "mutated during iteration" in text:
        return "What is being gone through changes on the way. Go through a copy: list(…)."
    if "cannot be called from a running event loop" in text:
        return "An event loop runs already: write `await main()` instead of asyncio.run(main())."
    return ""


def _assertion(mistake: Mistake) -> str:
    return f"Your own check does not hold here: {mistake.text or mistake.line}" if mistake.line.startswith("assert") else ""


def _overflow(mistake: Mistake) -> str:
    match = re.search(r"Python integer (-?\d+) out of bounds for (\w+)", mistake.text)
    if match:
        return f"{match[1]} does not fit into `{match[2]}`. Use a wider type, such as np.int64 or float."
    return "The number has grown too large for Python's floats. Is it rising without end, or an exponent too big?"


def _foreign(mistake: Mistake) -> str:
    """An exception from outside Python."""
    return _NO_NETWORK if re.search(r"NetworkError|Failed to fetch|Load failed", mistake.text) else ""


def _const(sentence: str) -> Callable[[Mistake], str]:
    return lambda _: sentence


_NETWORK = _const(_NO_NETWORK)
_EXPLANATIONS: dict[str, Callable[[Mistake], str]] = {
    "UnboundLocalError": explain_names.explain_unbound,
    "NameError": explain_names.explain_name,
    "ModuleNotFoundError": explain_names.explain_module,
    "ImportError": explain_names.explain_import,
    "AttributeError": explain_names.explain_attribute,
    "KeyError": explain_names.explain_key,
    "AxisError": lambda mistake: re.sub(
        r"^axis (-?\d+) is out of bounds for array of dimension (\d+).*",
        r"There is no axis \1: the array has \2, counted from 0.",
        mistake.text,
    ),
    "IndexError": explain_names.explain_index,
    "FileNotFoundError": explain_names.explain_file,
    "UFuncTypeError": explain_values.explain_cast,
    "TypeError": explain_values.explain_by(explain_values.TYPE_RULES),
    "NotFittedError": _const("This model has not learned anything yet: call .fit(X, y) before predict, transform or score."),
    "JSONDecodeError": lambda mistake: f"This text is no JSON: {mistake.text}.",
    "LinAlgError": explain_values.explain_by(explain_values.LINALG_RULES),
    "ValueError": explain_values.explain_by(explain_values.VALUE_RULES),
    "ZeroDivisionError": _const("Something is divided by zero here. Is a count or a sum 0, or a list empty?"),
    "FloatingPointError": lambda mistake: f"The calculation left the range of floats: {mistake.text}.",
    "OverflowError": _overflow,
    "RecursionError": _const("The function calls itself without end. It needs a case that returns without calling itself."),
    "MemoryError": explain_values.explain_memory,
    "EOFError": lambda mistake: _NOBODY_TYPES if mistake.text.startswith("EOF when") else mistake.text,
    "StopIteration": _const("`next` finds nothing left. Give it a second argument for that case: next(values, None)."),
    "AssertionError": _assertion,
    "NotImplementedError": _const("This part is not written yet."),
    "KeyboardInterrupt": _const("The program was interrupted."),
    "RuntimeError": _runtime,
    "OSError": _system,
    "JsException": _foreign,
    "SystemExit": _const("Your code ends the program here. Take the exit out: the tests call your functions again and again."),
}
