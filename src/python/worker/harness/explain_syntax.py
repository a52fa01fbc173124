"""Sentences for code that Python cannot read. Where Python's own message is good (3.14's mostly are), it is kept."""

import re

from harness import originals

__builtins__ = originals.BUILTINS

_BRACKETS = {"(": "bracket", "[": "square bracket", "{": "curly bracket"}

# {0} … are the pattern's groups, {line} the line.
_RULES: tuple[tuple[str, str], ...] = (
    (r"expected an indented block after (.+) on line (\d+)", "The line after the {0} in line {1} belongs inside it: indent it by four spaces."),
    (r"expected an indented block", "Line {line} belongs inside the line above it: indent it by four spaces."),
    (r"expected ':'", "There is a `:` missing {where} line {line}."),
    (r"'(.)' was never closed", "The `{0}` in line {line} is never closed."),
    (r"closing parenthesis '(.)' does not match opening parenthesis '(.)' on line (\d+)", "The `{1}` of line {2} is closed with `{0}` in line {line}: they must match."),
    (r"closing parenthesis '(.)' does not match opening parenthesis '(.)'", "In line {line} a `{1}` is closed with `{0}`: they must match."),
    (r"unmatched '(.)'", "The `{0}` in line {line} closes nothing: there is one too many, or its partner is missing."),
    (r"unterminated triple-quoted", "A text that starts with three quotes in line {line} never ends: three more are missing."),
    (r"unterminated (?:f-|t-)?string", "The text in line {line} has no quote at its end."),
    (r"[Mm]issing parentheses in call to 'print'", "`print` needs round brackets: print(…)."),
    (r"[Mm]issing parentheses in call to '(\w+)'", "`{0}` needs round brackets: {0}(…)."),
    (r"cannot assign to (?:function call|expression|literal|comparison|operator)", "On the left of a single `=` there must be a name (line {line}). To compare two values, write `==`."),
    (r"Maybe you meant '==' (?:or ':=' )?instead of '='", "One `=` gives a name its value. To compare in line {line}, write `==`."),
    (r"Perhaps you forgot a comma", "Something between two values is missing in line {line}: a comma, perhaps, or an operator."),
    (r"unexpected indent", "Line {line} is indented further than the line above it, and nothing opens a block there. Move it to the left."),
    (r"unindent does not match", "Line {line} is indented neither like the block above nor like any line before it. Line it up with one of them."),
    (r"inconsistent use of tabs", "Line {line} is indented with tabs where other lines have spaces. Use four spaces everywhere."),
    (r"'(return|yield|await)' outside (?:async )?function", "The `{0}` in line {line} stands outside a function. Is the line indented far enough?"),
    (r"'(break|continue)' (?:outside|not properly in) loop", "The `{0}` in line {line} stands outside a loop. Is the line indented far enough?"),
    (r"invalid character '([“”„‘’‚«»])'", "Line {line} has a typographic quote {0}. Type a plain \" or ' instead."),
    (r"invalid character '(.)'", "Python does not know the character {0} in line {line}. Was it copied from a text or a formula?"),
    (r"invalid non-printable character (U\+\w+)", "There is an invisible character ({0}) in line {line}, probably copied along. Type the line anew."),
    (r"invalid decimal literal", "A name cannot start with a digit, and 2x must be written 2 * x (line {line})."),
    (r"leading zeros", "A number cannot start with 0 in line {line}: write 7, not 007."),
    (r"positional argument follows keyword", "In line {line} a value without a name follows one with a name: put the named ones (a=…) last."),
    (r"keyword argument repeated: (\w+)", "`{0}` is given twice in line {line}."),
    (r"duplicate (?:parameter|argument) '(\w+)'", "The function in line {line} has two parameters called `{0}`."),
    (r"cannot assign to (True|False|None)", "`{0}` is a fixed value: use another name in line {line}."),
    (r"expected 'except' or 'finally'", "The `try` above line {line} needs an `except` block."),
    (r"(?:expected|invalid syntax. Expected) 'in'|Did you mean 'in'", "The `for` in line {line} needs an `in`: for x in values:."),
    (r"Did you mean '(\w+)'", "Line {line} has a misspelt word: did you mean `{0}`?"),
    (r"expected '\('", "There is a `(` missing in line {line}: def name(…):."),
    (r"unexpected EOF|unexpected end of file", "The code ends too early: a bracket or a block is still open."),
    (r"f-string", "The braces of the f-text in line {line} hold something that Python cannot read: {message}."),
)

# Other languages' words, found in the line where Python only says "invalid syntax".
_FOREIGN: tuple[tuple[str, str], ...] = (
    (r"^\s*else\s+if\b", "Python writes `elif` for else if (line {line})."),
    (r"\+\+|--\s*$", "Python has no `++`: write x += 1 (line {line})."),
    (r"&&", "Python writes `and` for && (line {line})."),
    (r"\|\|", "Python writes `or` for || (line {line})."),
    (r"(?:^|[\s(])!(?!=)", "Python writes `not` for ! (line {line})."),
    (r"^\s*(?:function|func|fn|void)\s", "A Python function starts with `def` (line {line})."),
    (r"^\s*(?:let|const|var)\s", "Python needs no word before a new name: write x = … (line {line})."),
    (r"\b(?:class|lambda|import|from|pass|in|is|not|and|or|def|del|if|for|while|with|as|try|return|yield)\s*=[^=]", "A word that belongs to Python itself cannot be a name (line {line}). Choose another one."),
)  # fmt: skip
_VAGUE = ("invalid syntax", "expected ':'", "")


def explain_syntax(error: SyntaxError, lines: list[str]) -> str:
    """One sentence for `error` in the source `lines`, always with the line to look at."""
    message, number = error.msg or "", error.lineno or 1
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    where = "at the end of" if not line[(error.offset or 1) - 1 :].strip().strip("#") else "in"
    known = {"line": number, "message": message, "where": where}
    if message in _VAGUE:
        for pattern, sentence in _FOREIGN:
            if re.search(pattern, line):
                return sentence.format(**known)
    for pattern, sentence in _RULES:
        match = re.search(pattern, message)
        if match:
            return sentence.format(*match.groups(), **known)
    if message in _VAGUE:
        return f"Python cannot read line {number}. Look for a missing bracket, quote, comma or operator there, or just before it."
    return f"Python cannot read line {number}: {message}."
