"""The picture after a pass, drawn with the learner's own functions."""

import os
import sys
from collections.abc import Callable
from types import ModuleType

from harness import figures, originals, stage
from harness.problems import Source

__builtins__ = originals.BUILTINS


def draw(code: str, folder: str, solution: ModuleType, send: Callable[..., object]) -> None:
    """Run `picture.py` and send the figure that its `picture(solution)` returns, with its CAPTION.

    Whatever goes wrong in there is raised.
    """
    source = Source(os.path.join(folder, "picture.py"), code)
    stage.write(source)
    module = ModuleType("picture")
    module.__file__ = source.path
    sys.modules["picture"] = module
    exec(compile(code, source.path, "exec", dont_inherit=True), module.__dict__)
    figure = module.picture(solution)
    if figure is None and "matplotlib.pyplot" in sys.modules:
        figure = sys.modules["matplotlib.pyplot"].gcf()
    if figures.is_figure(figure):
        figures.Figures(send, figures.silent, figures.silent).send(figure, str(getattr(module, "CAPTION", "")))
