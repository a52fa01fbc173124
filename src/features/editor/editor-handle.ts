/** What the page may ask of whichever editor is shown. */
export interface EditorHandle {
  /** Puts the caret at the start of a line's text, in sight, and the focus with it. */
  goTo(line: number): void;
  focus(): void;
}

/** What one editor hands to the other when they change places. */
export interface EditorPosition {
  start: number;
  end: number;
  hasFocus: boolean;
  scrollTop: number;
}
