"""What the harness takes from Python before anybody's code can replace it.

Every module whose functions may run while a learner's code is on the stack says `__builtins__ = originals.BUILTINS` below
its imports. A function takes its builtins from its module's globals at the moment it is defined, so from then on
`builtins.isinstance = …` does not reach it.
"""

import builtins

BUILTINS = dict(vars(builtins))
