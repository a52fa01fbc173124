/** How fast a site's files come: seen from those that come in pieces, because a copy that is kept comes at once. */
export interface LineSpeed {
  /** For one file: called with the bytes received so far. */
  watch(size: number): (loaded: number) => void;
  /** Millions of bits a second since the first bytes came; 0 while too little has come to tell. */
  megabits(): number;
}

/** Less arrives in one piece. */
const TELLING_BYTES = 1_000_000;

/** @param now milliseconds */
export function createLineSpeed(now: () => number): LineSpeed {
  let begun: number | null = null;
  let last = 0;
  let bytes = 0;
  return {
    watch(size) {
      let before = 0;
      return (loaded) => {
        if (loaded === before || (before === 0 && loaded === size)) return;
        last = now();
        // What came first was on its way before anybody looked.
        if (begun === null) begun = last;
        else bytes += loaded - before;
        before = loaded;
      };
    },
    megabits: () => (begun === null || bytes < TELLING_BYTES ? 0 : (8 * bytes) / 1_000 / Math.max(last - begun, 1)),
  };
}
