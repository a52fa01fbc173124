/**
 * Grades one answer after the other, in a process of its own with a new thread for each. A thread is a fresh interpreter that is there in
 * half a second, because compiled libraries and the memory image stay in the process. The process is what can be lost: where a
 * program ends the JavaScript engine itself, one answer is concerned and the next gets another process. It has no environment variables, and
 * text never becomes JavaScript in it, as the frame's policy has it in the browser.
 */
import { type ChildProcess, fork } from "node:child_process";
import { dirname } from "node:path";
import * as v from "valibot";
import { checkReportSchema } from "../../src/python/protocol";
import type { CheckEnd } from "../../src/python/python-runtime";
import { type Bundles, RUNTIME } from "./bundles";
import type { GraderMessage, GraderRequest, PieceEnd, PieceTask } from "./messages";

/** Beyond the piece's own limit, which the process keeps itself: two starts of Python. */
const PATIENCE_MS = 300_000;
const NO_TEXT_AS_SCRIPT = "--disallow-code-generation-from-strings";

export interface Grader {
  grade(piece: PieceTask): Promise<CheckEnd>;
  end(): void;
}

export function createGrader(bundles: Bundles): Grader {
  let child: ChildProcess | null = null;
  let lastId = 0;

  function end(): void {
    child?.kill("SIGKILL");
    child = null;
  }

  function gradeOnce(piece: PieceTask): Promise<PieceEnd> {
    child ??= startProcess(bundles);
    const current = child;
    lastId += 1;
    const id = lastId;
    return new Promise<PieceEnd>((resolve) => {
      let hasBegun = false;
      const finish = (result: PieceEnd) => {
        clearTimeout(patience);
        current.off("message", hear).off("exit", die).off("error", die);
        resolve(result);
      };
      const lose = (message: string) => {
        if (child === current) end();
        finish({ kind: hasBegun ? "crashed" : "unavailable", message });
      };
      const hear = (message: GraderMessage) => {
        if (message.id !== id) return;
        if (message.type === "taken") hasBegun = true;
        else finish(message.end);
      };
      const die = () => lose("The program ended JavaScript itself.");
      const patience = setTimeout(() => lose("Python did not answer."), PATIENCE_MS + piece.limitSeconds * 1000);
      current.on("message", hear).on("exit", die).on("error", die);
      current.send({ type: "grade", id, piece } satisfies GraderRequest, (error) => {
        if (error) die();
      });
    });
  }

  return {
    async grade(piece) {
      const first = await gradeOnce(piece);
      // A thread that was cut off can leave a gigabyte behind: the next answer must not pay for it.
      if (first.kind !== "checked") end();
      // Where it was no learner's code: once more, from the beginning.
      return checkEndOf(first.kind === "unavailable" ? await gradeOnce(piece) : first);
    },
    end,
  };
}

function startProcess({ process: script, thread }: Bundles): ChildProcess {
  return fork(script, [thread, RUNTIME], {
    execArgv: [NO_TEXT_AS_SCRIPT],
    cwd: dirname(script),
    env: {},
    serialization: "advanced",
    // The engine's own last words, where a program brings it down, help nobody.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

function checkEndOf(end: PieceEnd): CheckEnd {
  if (end.kind !== "checked") return end;
  const parsed = v.safeParse(checkReportSchema, end.report, { abortEarly: true });
  // Only learners' code that has found a way to speak for the harness gets here.
  return parsed.success ? { ...parsed.output, seconds: 0 } : { kind: "crashed", message: "What came back is no verdict." };
}
