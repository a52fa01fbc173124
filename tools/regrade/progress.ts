/** One line that says how far grading is: written over itself on a terminal, now and then a new one elsewhere. */
const SECONDS_BETWEEN_LINES = 15;

export interface Progress {
  update(done: number, total: number, what: string): void;
  /** A line for good. */
  say(text: string): void;
}

interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export function createProgress(screen: Screen, now: () => number = Date.now): Progress {
  const begun = now();
  let lastLine = begun;
  let shown = 0;
  const clear = () => {
    if (shown > 0) screen.write(`\r${" ".repeat(shown)}\r`);
    shown = 0;
  };
  return {
    update(done, total, what) {
      const line = `${done} of ${total} graded · ${what} · ${timeLeft(done, total, (now() - begun) / 1000)}`;
      if (screen.isTTY) {
        clear();
        const fitting = line.slice(0, (screen.columns ?? 80) - 1);
        screen.write(fitting);
        shown = fitting.length;
      } else if (now() - lastLine >= SECONDS_BETWEEN_LINES * 1000) {
        lastLine = now();
        screen.write(`${line}\n`);
      }
    },
    say(text) {
      clear();
      screen.write(`${text}\n`);
    },
  };
}

function timeLeft(done: number, total: number, seconds: number): string {
  if (done === 0) return "starting Python";
  const left = Math.ceil((seconds / done) * (total - done));
  if (left > 5_400) return `about ${Math.ceil(left / 3600)} h left`;
  return left < 90 ? `about ${left} s left` : `about ${Math.ceil(left / 60)} min left`;
}
