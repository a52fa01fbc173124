#!/bin/sh
# Serves Learning Rate to a class from this computer. `sh start.sh 8080` chooses another port.
cd "$(dirname "$0")" || exit 1
echo "Learning Rate for your class"
# Node, if it is there, is the fastest. Perl comes with macOS and most Linux systems. Python stands last because a new Mac has only a
# stand-in for it, which opens a window.
if command -v node >/dev/null 2>&1; then exec node servers/serve.mjs "$@"; fi
if command -v perl >/dev/null 2>&1; then exec perl servers/serve.pl "$@"; fi
if command -v python3 >/dev/null 2>&1; then exec python3 servers/serve.py "$@"; fi
echo "This needs Node, Perl or Python 3, and found none of them. Install one and start again." >&2
exit 1
