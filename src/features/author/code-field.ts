import type { ReactNode } from "react";

/** Draws a field for Python: the page brings the editor. */
export type CodeField = (field: { label: string; code: string; onChange(code: string): void }) => ReactNode;
