/** Parts of monaco-editor that come without types of their own. */
declare module "monaco-editor/languages/definitions/python/python.js" {
  import type { languages } from "monaco-editor/editor/editor.api.js";
  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage;
}
