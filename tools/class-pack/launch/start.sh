#!/bin/sh
# Serves Learning Rate to a class from this computer. `sh start.sh 8080` chooses another port.
cd "$(dirname "$0")" || exit 1
echo "Learning Rate for your class"
has() { command -v "$1" >/dev/null 2>&1; }
if has node; then exec node servers/serve.mjs "$@"; fi
# A new Mac has only a stand-in for Python, which asks to install something; it brings Perl.
if [ "$(uname)" != Darwin ] && has python3; then exec python3 servers/serve.py "$@"; fi
if has perl; then exec perl servers/serve.pl "$@"; fi
echo "This needs Node, Python 3 or Perl, and found none of them. Install one and start again." >&2
exit 1
