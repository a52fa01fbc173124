"""The process's own switches: streams, paths, folder, environment, random numbers, warnings, NumPy's settings."""

import gc
import os
import random
import sys
import warnings
from collections.abc import Callable

from harness import originals
from harness.streams import Output

__builtins__ = originals.BUILTINS

_STREAMS = ("stdin", "stdout", "stderr", "__stdin__", "__stdout__", "__stderr__")
_HOOKS = ("excepthook", "displayhook", "unraisablehook", "breakpointhook")
_LISTS = ("path", "meta_path", "path_hooks", "argv")

_settrace, _setprofile, _set_recursion_limit = sys.settrace, sys.setprofile, sys.setrecursionlimit
_chdir, _getcwd, _environ = os.chdir, os.getcwd, os.environ
_variables: dict = _environ._data  # type: ignore[attr-defined]  # what it wraps: comparing os.environ itself decodes it all
_get_random, _set_random = random.getstate, random.setstate
_collect, _do_not_collect = gc.enable, gc.disable


def attempt(action: Callable[[], object]) -> BaseException | None:
    """Run learner's code; what it raised, if anything. No trace function of theirs is left when this returns."""
    raised = None
    try:
        action()
    except BaseException as error:
        raised = error
    # A trace function that raises is asked even here; having raised, Python takes it off, so the second try is quiet.
    try:
        _settrace(None)
        _setprofile(None)
    except BaseException:
        pass
    try:
        _settrace(None)
        _setprofile(None)
    except BaseException:
        pass
    return raised


class Process:
    """What these switches were when it was constructed. Nothing here is reported: programs may change them for good reasons."""

    def __init__(self) -> None:
        self._plain = {name: getattr(sys, name) for name in (*_STREAMS, *_HOOKS)}
        self._lists = [(name, getattr(sys, name), list(getattr(sys, name))) for name in _LISTS]
        self._folder = _getcwd()
        self._environment = dict(_variables)
        self._recursion = sys.getrecursionlimit()
        self._filters, self._filter_list = warnings.filters, list(warnings.filters)
        self._random = _get_random()
        self._collecting = gc.isenabled()
        self._numpy = _Numpy(sys.modules["numpy"]) if "numpy" in sys.modules else None

    def put_back(self) -> None:
        """Put all of it back."""
        _settrace(None)
        _setprofile(None)
        for name, value in self._plain.items():
            setattr(sys, name, value)
            if type(value) is Output:
                value.reopen()
        for name, owner, saved in self._lists:
            setattr(sys, name, owner)
            if len(owner) != len(saved) or any(one is not other for one, other in zip(owner, saved, strict=True)):
                owner[:] = saved
        _chdir(self._folder)
        self._put_back_environment()
        self._put_back_filters()
        _set_recursion_limit(self._recursion)
        _set_random(self._random)
        if self._collecting:
            _collect()
        else:
            _do_not_collect()
        if self._numpy is not None:
            self._numpy.put_back()

    def _put_back_environment(self) -> None:
        vars(os)["environ"] = _environ  # a learner may have put another mapping there
        if _variables != self._environment:
            for name in [*_variables]:
                del _environ[_environ.decodekey(name)]
            for name, value in self._environment.items():
                _environ[_environ.decodekey(name)] = _environ.decodevalue(value)

    def _put_back_filters(self) -> None:
        now = warnings.filters
        if now is not self._filters or now != self._filter_list:
            warnings.filters = self._filters  # type: ignore[misc]
            self._filters[:] = self._filter_list  # type: ignore[index]
            mutated = getattr(warnings, "_filters_mutated", None) or getattr(warnings, "_filters_mutated_lock_held", None)
            if mutated is not None:
                mutated()


class _Numpy:
    """NumPy's error handling, print settings and the state of its old global generator."""

    def __init__(self, numpy) -> None:
        self._get_errors, self._set_errors = numpy.geterr, numpy.seterr
        self._get_printing, self._set_printing = numpy.get_printoptions, numpy.set_printoptions
        self._set_random = numpy.random.set_state
        self._errors, self._printing, self._random = numpy.geterr(), numpy.get_printoptions(), numpy.random.get_state()

    def put_back(self) -> None:
        if self._get_errors() != self._errors:
            self._set_errors(**self._errors)
        if self._get_printing() != self._printing:
            self._set_printing(**self._printing)
        self._set_random(self._random)
