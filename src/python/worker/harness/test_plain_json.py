import json

import pytest

from harness.plain_json import dumps


@pytest.mark.parametrize(
    "value",
    [{}, [], "", None, True, False, -3, {"a": [1, {"b": None}], "c": 'é"\\\n\x00\ud800😀'}, [[], {}, [True, "x"]]],
)
def test_is_json(value):
    assert json.loads(dumps(value)) == value


@pytest.mark.parametrize("value", [1.5, float("nan"), {1: 2}, (1,), object(), type("T", (str,), {})("x")])
def test_refuses_anything_else(value):
    with pytest.raises(TypeError):
        dumps(value)
