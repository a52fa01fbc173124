"""Namespaces of modules and classes as they were, and putting them back.

Everything is kept in flat lists and compared by `map` and `compress`: with scikit-learn loaded there are 100,000 attributes,
and a loop in Python over them would cost more than the tests.
"""

import builtins
import gc
import sys
from itertools import compress, repeat
from operator import attrgetter, is_, is_not, ne
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType

from harness import originals

__builtins__ = originals.BUILTINS

# pytest sets these for each test; a program may set the hooks for good reasons.
_FREE = {
    "_pytest.assertion.util": {"_reprcompare", "_assertion_pass"},
    "sys": {"excepthook", "displayhook", "unraisablehook", "breakpointhook"},
    "threading": {"excepthook"},
    "warnings": {"showwarning", "formatwarning", "_showwarnmsg_impl", "_showwarning"},
}
# Attributes that Python and its libraries set on classes by themselves.
_LIVING = frozenset(
    "__doc__ __annotations__ __annotations_cache__ __annotate_func__ __slotnames__ __signature__ "
    "__abstractmethods__ _abc_impl __static_attributes__ __firstlineno__ __module__ __type_params__ __parameters__ "
    "__match_args__".split()
)
_OWN_NAMES = frozenset(("__loader__", "__doc__", "__name__", "__spec__", "__package__", "__build_class__", "__debug__"))
_KINDS = frozenset((FunctionType, BuiltinFunctionType, MethodType, ModuleType, property, staticmethod, classmethod))
_FLOAT = frozenset((float,))
_CONSTANT = frozenset((bool, int, float, complex, str, bytes, tuple, frozenset))
_KIND_NAMES = frozenset(
    "ufunc _ArrayFunctionDispatcher cython_function_or_method fused_cython_function _lru_cache_wrapper wrapper_descriptor".split()
)
_HEAP, _IMMUTABLE = 1 << 9, 1 << 8

_modules = sys.modules
_get = dict.get
module_dict = ModuleType.__dict__["__dict__"].__get__
_class_dict = type.__dict__["__dict__"].__get__
_class_flags = type.__dict__["__flags__"].__get__
_class_mro = type.__dict__["__mro__"].__get__
_class_name = type.__dict__["__qualname__"].__get__
_set_class_attribute = type.__setattr__
_delete_class_attribute = type.__delattr__
_referents = gc.get_referents
_CODE_PARTS = ("__code__", "__defaults__", "__kwdefaults__")
_part_readers = tuple(map(attrgetter, _CODE_PARTS))
_builtin_names = frozenset(vars(builtins)) - _OWN_NAMES


class Layer:
    """Namespaces of modules and classes as they were: attribute `names[i]` of `owners[i]` was `values[i]`."""

    def __init__(self) -> None:
        self._constants: dict[str, frozenset] = {"math": _FLOAT, "cmath": _FLOAT, "numpy": _FLOAT}
        self._free: dict[str, set[str]] = dict(_FREE)
        self._labels: dict[int, str] = {}
        self._classes: dict[int, type] = {}
        self._places: dict[int, range] = {}
        self._namespaces: list[dict] = []
        self._sizes: list[int] = []
        self._owners: list[dict] = []
        self._names: list[str] = []
        self._values: list[object] = []
        self._functions: list[FunctionType] = []
        self._parts: tuple[list, list, list] = ([], [], [])

    def add_test_module(self, name: str, module: ModuleType, free: set[str]) -> None:
        """Remember a module of tests, its constants too; the tests themselves may change the names in `free`."""
        self._constants[name] = _CONSTANT
        self._free[name] = free
        self.add_module(name, module, with_classes=True)

    def add_module(self, name: str, module: ModuleType, *, with_classes: bool) -> None:
        """Remember the module's attributes, and those of its classes written in Python."""
        namespace = module_dict(module)
        self._add(name, namespace, with_code=with_classes)
        if with_classes:
            for cls in compress(namespace.values(), map(isinstance, namespace.values(), repeat(type))):
                if any(map(is_, map(type, _class_dict(cls).values()), repeat(FunctionType))):
                    self.add_class(cls)

    def add_class(self, cls: type) -> None:
        """Remember a class's attributes and those of the classes it inherits from."""
        for base in _class_mro(cls):
            flags = _class_flags(base)
            if flags & _HEAP and not flags & _IMMUTABLE:
                namespace = _referents(_class_dict(base))[0]  # the dict behind the read-only view: `dict.get` needs it
                if type(namespace) is dict and id(namespace) not in self._labels:
                    self._classes[id(namespace)] = base
                    self._add(f"{base.__module__}.{_class_name(base)}", namespace, with_code=True)

    def _add(self, name: str, namespace: dict, *, with_code: bool) -> None:
        if id(namespace) in self._labels:
            return
        self._labels[id(namespace)] = name
        self._places[id(namespace)] = range(len(self._names), len(self._names) + len(namespace))
        self._namespaces.append(namespace)
        self._sizes.append(len(namespace))
        self._owners.extend(repeat(namespace, len(namespace)))
        self._names.extend(namespace)
        self._values.extend(namespace.values())
        if with_code:
            functions = list(filter(None, map(_function_in, namespace.values())))
            self._functions.extend(functions)
            for parts, read in zip(self._parts, _part_readers, strict=True):
                parts.extend(map(read, functions))

    def expect(self, namespace: dict, name: str, value: object) -> None:
        """From now on `value` is what belongs there."""
        for index in self._indices(namespace):
            if self._names[index] == name:
                self._values[index] = value

    def _indices(self, namespace: dict) -> range:
        return self._places.get(id(namespace), range(0))

    def put_back(self) -> list[str]:
        """Put back what is not the same; its names."""
        changed: list[str] = []
        now = map(_get, self._owners, self._names)
        for index in list(compress(range(len(self._names)), map(is_not, now, self._values))):
            self._put_back_one(self._owners[index], self._names[index], self._values[index], changed)
        for index in list(compress(range(len(self._sizes)), map(ne, map(len, self._namespaces), self._sizes))):
            self._remove_shadows(self._namespaces[index], changed)
            self._sizes[index] = len(self._namespaces[index])
        self._put_back_codes(changed)
        return changed

    def _put_back_one(self, namespace: dict, name: str, value: object, changed: list[str]) -> None:
        label, cls = self._labels[id(namespace)], self._classes.get(id(namespace))
        if name in _LIVING or not (_is_watched(value) or type(value) in self._constants.get(label, ())):
            return
        now = namespace.get(name)
        if cls is not None:
            _set_class_attribute(cls, name, value)
        else:
            namespace[name] = value
        is_lazy_import = type(now) is ModuleType and _modules.get(f"{label}.{name}") is now
        if not is_lazy_import and name not in self._free.get(label, ()):
            changed.append(f"{label}.{name}")

    def _remove_shadows(self, namespace: dict, changed: list[str]) -> None:
        """A new attribute can hide a builtin from a module, or an inherited method from a class."""
        label, cls = self._labels[id(namespace)], self._classes.get(id(namespace))
        known = {self._names[index] for index in self._indices(namespace)}
        if cls is not None:
            bases = _class_mro(cls)[1:]
            for name in [name for name, value in namespace.items() if name not in known | _LIVING and _acts(value)]:
                if any(name in _class_dict(base) for base in bases):
                    _delete_class_attribute(cls, name)
                    changed.append(f"{label}.{name}")
        elif label != "builtins":
            for name in (_builtin_names & namespace.keys()) - known:
                if type(namespace[name]) is ModuleType and _modules.get(f"{label}.{name}") is namespace[name]:
                    continue
                del namespace[name]
                changed.append(f"{label}.{name}")

    def _put_back_codes(self, changed: list[str]) -> None:
        for name, read, parts in zip(_CODE_PARTS, _part_readers, self._parts, strict=True):
            for index in list(compress(range(len(parts)), map(is_not, map(read, self._functions), parts))):
                function = self._functions[index]
                setattr(function, name, parts[index])
                changed.append(f"{function.__module__}.{function.__qualname__}")


def _function_in(value: object) -> FunctionType | None:
    """The Python function behind `value`, if there is one; NumPy wraps its own for array_function."""
    kind = type(value)
    if kind is FunctionType:
        return value  # type: ignore[return-value]
    if kind in (staticmethod, classmethod):
        value = value.__func__  # type: ignore[attr-defined]
    elif kind.__name__ == "_ArrayFunctionDispatcher":
        value = value._implementation  # type: ignore[attr-defined]
    return value if type(value) is FunctionType else None


def _is_watched(value: object) -> bool:
    kind = type(value)
    return kind in _KINDS or isinstance(value, type) or kind.__name__ in _KIND_NAMES


def _acts(value: object) -> bool:
    """Whether a class would behave otherwise with this attribute."""
    return value is None or any("__call__" in _class_dict(base) or "__get__" in _class_dict(base) for base in _class_mro(type(value)))
