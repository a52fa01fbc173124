/** What the runtime did at each start and how long it took; for the page of diagnostics. */
export interface StartEntry {
  /** Milliseconds since the page began. */
  at: number;
  /** A sentence without its full stop, e.g. "Restored from the image scikit-learn". */
  what: string;
  /** How long it took; null for what takes no time. */
  milliseconds: number | null;
}

const MOST = 200;

export function createStartLog(now: () => number) {
  const entries: StartEntry[] = [];
  const add = (what: string, since: number | null) => {
    const at = now();
    entries.push({ at: since ?? at, what, milliseconds: since === null ? null : at - since });
    if (entries.length > MOST) entries.shift();
  };
  return {
    entries: (): readonly StartEntry[] => entries,
    /** Something that happened at one moment. */
    note: (what: string) => add(what, null),
    /** Something that began now: call what this returns at its end. */
    begin(): (what: string) => void {
      const since = now();
      return (what) => add(what, since);
    },
  };
}
export type StartLog = ReturnType<typeof createStartLog>;
