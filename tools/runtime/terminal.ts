/** What a person sees while the runtime is assembled. */
export interface Terminal {
  /** Replaces itself; only where somebody is watching. */
  progress(name: string, received: number, total: number | undefined): void;
  /** Like `progress`, for work without a download. */
  working(name: string, done: number, total: number): void;
  file(place: { index: number; count: number }, name: string, size: number, from: string): void;
  say(text: string): void;
  warn(text: string): void;
}

interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

const CLEAR_LINE = "\r\u001b[2K";
const REDRAW_EVERY_MS = 100;

export function terminal(output: Output): Terminal {
  const live = output.isTTY === true;
  let drawnAt = 0;
  let announced = "";
  const line = (text: string): void => {
    output.write(`${live ? CLEAR_LINE : ""}${text}\n`);
  };
  const redraw = (text: string): void => {
    if (Date.now() - drawnAt < REDRAW_EVERY_MS) return;
    drawnAt = Date.now();
    output.write(`${CLEAR_LINE}${text.slice(0, (output.columns || 80) - 1)}`);
  };
  return {
    progress: (name, received, total) => {
      if (!live) {
        // In a log one line says that something big is on its way.
        if (announced !== name) line(`  downloading ${name}${total === undefined ? "" : ` (${megabytes(total)})`} …`);
        announced = name;
        return;
      }
      redraw(`  ${name}: ${megabytes(received)}${total === undefined ? "" : ` of ${megabytes(total)}`}`);
    },
    working: (name, done, total) => {
      if (live) redraw(`  ${name}: ${done} of ${total} compiled`);
    },
    file: ({ index, count }, name, size, from) =>
      line(`  ${String(index).padStart(String(count).length)}/${count} ${name} (${megabytes(size)}) from ${from}`),
    say: line,
    warn: (text) => line(`  ! ${text}`),
  };
}

export function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
