/** Files below a web address: Pyodide's public CDN, or a mirror that the user names. */
import { messageOf } from "./files";
import type { WantedFile } from "./plan";
import type { Answer, Source } from "./sources";

/** A closed network often swallows connections instead of refusing them. */
const ANSWER_WITHIN_MS = 5_000;
/** A slow line may take minutes for a wheel, but not a minute without a single byte. */
const NEXT_BYTES_WITHIN_MS = 60_000;

export type OnBytes = (name: string, received: number, total: number | undefined) => void;

export interface WebSourceOptions {
  readonly label: string;
  readonly baseUrl: string;
  readonly serves: (file: WantedFile) => boolean;
  readonly onBytes: OnBytes;
  readonly fetch?: typeof fetch;
  readonly answerWithinMs?: number;
}

export function webSource({ label, baseUrl, serves, onBytes, ...options }: WebSourceOptions): Source {
  const request = options.fetch ?? fetch;
  const answerWithinMs = options.answerWithinMs ?? ANSWER_WITHIN_MS;
  const base = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
  /** Why this address is left alone for the rest of the call: one refused connection costs 5 s, thirty would cost minutes. */
  let unreachable: string | undefined;

  return {
    label,
    remote: true,
    get: async (file): Promise<Answer> => {
      if (!serves(file)) return { kind: "not-here" };
      if (unreachable !== undefined) return { kind: "failed", reason: unreachable };
      const patience = startPatience(answerWithinMs);
      try {
        const response = await request(new URL(encodeURIComponent(file.name), base), { signal: patience.signal });
        if (!response.ok || response.body === null)
          return { kind: "failed", reason: `it answered ${response.status} ${response.statusText}`.trim() };
        return { kind: "bytes", bytes: await readAll(response, file.name, patience, onBytes) };
      } catch (error) {
        unreachable = patience.signal.aborted ? `no answer within ${patience.waitedMs / 1000} s` : reasonOf(error);
        return { kind: "failed", reason: unreachable };
      } finally {
        patience.end();
      }
    },
  };
}

interface Patience {
  readonly signal: AbortSignal;
  waitedMs: number;
  renew(): void;
  end(): void;
}

function startPatience(firstMs: number): Patience {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), firstMs);
  const patience: Patience = {
    signal: controller.signal,
    waitedMs: firstMs,
    renew: () => {
      clearTimeout(timer);
      patience.waitedMs = NEXT_BYTES_WITHIN_MS;
      timer = setTimeout(() => controller.abort(), NEXT_BYTES_WITHIN_MS);
    },
    end: () => clearTimeout(timer),
  };
  return patience;
}

async function readAll(response: Response, name: string, patience: Patience, onBytes: OnBytes): Promise<Uint8Array> {
  const stated = Number(response.headers.get("content-length"));
  // With a content encoding the stated length counts other bytes than the ones we see.
  const total = stated > 0 && !response.headers.has("content-encoding") ? stated : undefined;
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  while (reader !== undefined) {
    patience.renew();
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    received += value.byteLength;
    onBytes(name, received, total);
  }
  return Buffer.concat(chunks);
}

/** fetch hides the useful part ("ECONNREFUSED") in `cause`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0]);
  return cause instanceof Error && cause.message !== "" ? cause.message : messageOf(error);
}
