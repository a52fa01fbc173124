/**
 * What was graded, beside the table: after an interruption, or when a late hand-in has come, the same command goes on where it was. An
 * outcome counts only for equal code, equal tests and an equal runtime. Timeouts and crashes are not kept: another try may go better.
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import * as v from "valibot";
import type { Outcome } from "../../src/features/classroom/gradebook";
import type { PieceTask } from "./messages";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const lineSchema = v.object({
  key: v.string(),
  outcome: v.variant("kind", [
    v.object({ kind: v.literal("graded"), passed: count, total: count }),
    v.object({ kind: v.literal("ended"), why: v.literal("broken"), message: v.string() }),
  ]),
});

export interface KeptOutcomes {
  find(key: string): Outcome | null;
  keep(key: string, outcome: Outcome): void;
}

export function openKeptOutcomes(file: string, fresh: boolean): KeptOutcomes {
  if (fresh) rmSync(file, { force: true });
  const known = new Map<string, Outcome>();
  for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
    const parsed = v.safeParse(lineSchema, jsonOrNull(line));
    // The last one is cut off where the machine went down.
    if (parsed.success) known.set(parsed.output.key, parsed.output.outcome);
  }
  return {
    find: (key) => known.get(key) ?? null,
    keep(key, outcome) {
      const line = { key, outcome };
      if (v.is(lineSchema, line)) appendFileSync(file, `${JSON.stringify(line)}\n`);
    },
  };
}

/** @param runtime says which interpreter, packages and harness give the verdict */
export function keyOf(runtime: string, { task, needs, limitSeconds }: PieceTask): string {
  const files = task.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("base64")]);
  const content = [runtime, task.code, task.tests, files, needs, limitSeconds];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
