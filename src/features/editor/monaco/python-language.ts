/** Monaco's Python, with names of functions in their own colours. */
import { languages } from "monaco-editor/editor/editor.api.js";
import { conf, language } from "monaco-editor/languages/definitions/python/python.js";
import { PYTHON_KEYWORDS } from "../../../ui/python-colours";

const NAME = /[\p{L}_][\p{L}\p{N}_]*/u.source;

const functions: languages.IMonarchLanguageRule[] = [
  [new RegExp(`(def|class)(\\s+)(${NAME})`, "u"), ["keyword", "white", "definition"]],
  [new RegExp(`${NAME}(?=\\()`, "u"), { cases: { "@keywords": "keyword", "@default": "call" } }],
];

/** After `return x` the block is over, unless the statement goes on in the next line. */
const END_OF_BLOCK: languages.OnEnterRule = {
  beforeText: /^\s*(?:(?:pass|break|continue)\b|(?:return|raise)\b(?:.*[^([{,\\\s])?)\s*$/,
  action: { indentAction: languages.IndentAction.Outdent },
};

export function registerPython(): void {
  if (languages.getLanguages().some(({ id }) => id === "python")) return;
  languages.register({ id: "python", extensions: [".py"], aliases: ["Python"] });
  languages.setLanguageConfiguration("python", { ...conf, onEnterRules: [...(conf.onEnterRules ?? []), END_OF_BLOCK] });
  const root = language.tokenizer["root"] ?? [];
  languages.setMonarchTokensProvider("python", {
    ...language,
    // Monaco counts `len` and `print` among its keywords.
    keywords: PYTHON_KEYWORDS,
    unicode: true,
    tokenizer: { ...language.tokenizer, root: [...functions, ...root] },
  });
}
