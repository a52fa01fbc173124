#!/bin/sh
# macOS opens this in a Terminal window on a double click.
exec sh "$(dirname "$0")/start.sh"
