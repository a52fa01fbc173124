/**
 * The one contract between the page, the sandbox frame's supervisor and its workers. All sides import it.
 *
 * Page to frame is trusted. Everything from the frame is hostile until `parseFrameMessage` has read it:
 * learners' code, and code that came by a link, runs in there and can post whatever it likes.
 */
import * as v from "valibot";
import { MAX_DRILL_CHARACTERS, MAX_FIGURE_BYTES, MAX_FIGURE_SIDE, MAX_IMAGE_BYTES, MAX_OUTPUT_CHARACTERS } from "./limits";
import type { PackedFile } from "./pack";
import { sha256Schema } from "./runtime-manifest";

export * from "./limits";

/** One interpreter of one frame. It is used once, so it names the task as well. */
export type InterpreterId = number;

/** Python source that the page hands over as data; paths are relative to the exercise's folder. */
export interface ProjectFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface RunTask {
  kind: "run";
  code: string;
  files: readonly ProjectFile[];
  /** Lines for `input()`, as typed into the Input box. */
  stdin: string;
}

export interface CheckTask {
  kind: "check";
  code: string;
  tests: string;
  /** `picture.py`, drawn with the learner's functions after a pass. */
  picture: string | null;
  files: readonly ProjectFile[];
}

/** One request to a drill, `drill.py` and `kit.py` being among the files. */
export interface DrillTask {
  kind: "drill";
  /** JSON, as `harness/drills.py` reads it; `content/drill.ts` makes it. */
  request: string;
  files: readonly ProjectFile[];
}

export type Task = RunTask | CheckTask | DrillTask;

/** A pack (`pack.ts`). */
export type RuntimeFile =
  /** Gzipped, as it is served; its SHA-256 was compared. */
  | { name: string; bytes: ArrayBuffer }
  /** Unpacked, as an earlier visit kept it. The supervisor compares its SHA-256. */
  | { name: string; kept: Blob; sha256: string };

/** Names a set of packages that share one memory image (`image-sets.ts`). */
export type ImageSet = string;

/** Page to supervisor. */
export type PageMessage =
  | { type: "store"; files: readonly RuntimeFile[]; workerSource: string | null }
  /** An image that an earlier visit made. The supervisor compares its SHA-256. */
  | { type: "offer-image"; set: ImageSet; image: Blob; sha256: string }
  /** One that the site has made is on its way. */
  | { type: "expect-image"; set: ImageSet }
  /** Gzipped; null where it did not come. */
  | { type: "image-arrived"; set: ImageSet; bytes: ArrayBuffer | null }
  | {
      type: "start";
      interpreter: InterpreterId;
      /** Names of the packs that it may use. They may come later than this. */
      files: readonly string[];
      imports: readonly string[];
      /** Start from this set's image if there is one. */
      image: ImageSet | null;
    }
  | { type: "task"; interpreter: InterpreterId; task: Task }
  | { type: "end"; interpreter: InterpreterId }
  /** The page wants to keep these packs and images as they are now: unpacked. */
  | { type: "give-files"; names: readonly string[]; images: readonly ImageSet[] }
  /** Only before its task: what it remembers must be nobody's. */
  | { type: "make-image"; interpreter: InterpreterId; imports: readonly string[] }
  /** Asks for a sign of life. */
  | { type: "ping" };

/** A pack's files; of bytes that were given away, of memory that threads share, or to be read when wanted. */
export interface PackContent {
  files: readonly PackedFile[];
  content: ArrayBuffer | SharedArrayBuffer | Blob;
}

/** Supervisor to worker. The port carries everything else, so that Python's `js.postMessage` reaches nobody. */
export type SupervisorMessage =
  /** From the start, with the packs without which Python does not start, and compiled libraries by path. */
  | {
      type: "boot";
      core: WebAssembly.Module;
      packs: readonly PackContent[];
      libraries: ReadonlyMap<string, WebAssembly.Module>;
      imports: readonly string[];
    }
  /** The other packs. */
  | { type: "mount"; packs: readonly PackContent[] }
  /** From an image, step by step as its parts come: the worker does at each what can be done. */
  | { type: "restore"; core: WebAssembly.Module }
  /** The image's head, with all packs and the libraries that lie in them. */
  | { type: "link"; head: ArrayBuffer; packs: readonly PackContent[]; libraries: ReadonlyMap<string, WebAssembly.Module> }
  /** The whole image. */
  | { type: "wake"; image: ArrayBuffer; imports: readonly string[] }
  /** Of everything that is imported, these modules too. */
  | { type: "make-image"; imports: readonly string[] }
  | { type: "task"; task: Task };

/** Worker to supervisor, and not further. */
export type SupervisorOnlyMessage =
  /** The buffer with the image that was restored: the interpreter needs it no more. */
  | { type: "give-back"; image: ArrayBuffer }
  | { type: "compiled"; libraries: ReadonlyMap<string, WebAssembly.Module> }
  | { type: "image-made"; image: ArrayBuffer }
  | { type: "image-impossible"; reason: string };

// ---- from the frame -------------------------------------------------------------------------------------------------

/** Longest text of one field; the harness cuts at half of this, so more means somebody else is talking. */
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** JSON has no NaN or infinity: numbers that may be either cross as text made for reading. */
const shown = text(200);

const frameSchema = v.strictObject({
  /** 1-based line in `solution.py`. */
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  function: text(200),
  code: text(500),
});

export const problemSchema = v.strictObject({
  kind: v.picklist(["syntax", "exception", "missing", "exit", "tampering", "memory"]),
  /** The exception's class, e.g. "NameError"; "" where there is none. */
  type: text(200),
  /** What Python says. */
  message: text(4_000),
  /** One plain sentence for the learner, or "". */
  sentence: text(1_000),
  /** The place to mark in the editor. */
  line: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  column: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The learner's own frames, outermost first. */
  frames: v.pipe(v.array(frameSchema), v.maxLength(20)),
});
export type Problem = v.InferOutput<typeof problemSchema>;

const sideSchema = v.strictObject({ type: shown, shape: v.nullable(shown), dtype: v.nullable(shown) });

export const factsSchema = v.strictObject({
  expected: sideSchema,
  actual: sideSchema,
  /** Elements compared and how many differ; null where the shapes do not meet. */
  total: v.nullable(count),
  differing: v.nullable(count),
  largestAbsolute: v.nullable(shown),
  largestRelative: v.nullable(shown),
  tolerance: v.nullable(shown),
  first: v.nullable(v.strictObject({ index: shown, expected: shown, actual: shown })),
  /** A window of both arrays around the first difference, at most 8 rows by 6 columns, as text. */
  window: v.nullable(
    v.strictObject({
      rows: v.pipe(v.array(shown), v.maxLength(8)),
      columns: v.pipe(v.array(shown), v.maxLength(6)),
      expected: v.pipe(v.array(v.pipe(v.array(shown), v.maxLength(6))), v.maxLength(8)),
      actual: v.pipe(v.array(v.pipe(v.array(shown), v.maxLength(6))), v.maxLength(8)),
      differs: v.pipe(v.array(v.pipe(v.array(v.boolean()), v.maxLength(6))), v.maxLength(8)),
      /** False where the window leaves something out. */
      whole: v.boolean(),
    }),
  ),
});
export type Facts = v.InferOutput<typeof factsSchema>;

export const testOutcomeSchema = v.strictObject({
  /** The test function's name, e.g. `test_one_step_by_hand`. */
  name: text(200),
  /** The docstring's first line. */
  sentence: text(500),
  outcome: v.picklist(["passed", "failed", "error"]),
  /** What to tell the learner, without pytest's internals; "" after a pass. */
  message: text(8_000),
  /** Set where the learner's code raised. */
  problem: v.nullable(problemSchema),
  facts: v.nullable(factsSchema),
  /** What the test printed. */
  output: text(20_000),
  /** Parametrised cases of this test, and the first that did not pass, e.g. "seed=11". */
  cases: v.strictObject({ total: count, passed: count, failing: v.nullable(shown) }),
});
export type TestOutcome = v.InferOutput<typeof testOutcomeSchema>;

export const checkReportSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("checked"),
    tests: v.pipe(v.array(testOutcomeSchema), v.minLength(1), v.maxLength(100)),
    /** What `solution.py` printed while it was imported. */
    output: text(20_000),
  }),
  /** The learner's code did not load, so no test ran. */
  v.strictObject({ kind: v.literal("broken"), problem: problemSchema, output: text(20_000) }),
]);
export type CheckReport = v.InferOutput<typeof checkReportSchema>;

export const runResultSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("finished") }),
  v.strictObject({ kind: v.literal("raised"), problem: problemSchema }),
]);
export type RunResult = v.InferOutput<typeof runResultSchema>;

export const tableSchema = v.strictObject({
  /** "DataFrame", "ndarray" …, with the shape, e.g. "DataFrame, 150 × 5". */
  caption: shown,
  columns: v.pipe(v.array(shown), v.maxLength(20)),
  rows: v.pipe(v.array(v.strictObject({ name: shown, cells: v.pipe(v.array(shown), v.maxLength(20)) })), v.maxLength(50)),
  /** Rows and columns left out. */
  more: v.strictObject({ rows: count, columns: count }),
});
export type Table = v.InferOutput<typeof tableSchema>;

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height stand at fixed places in a PNG's first chunk. */
function isPngToDraw(bytes: Uint8Array<ArrayBuffer>): boolean {
  if (bytes.byteLength < 24 || PNG_START.some((byte, index) => bytes[index] !== byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return view.getUint32(16) <= MAX_FIGURE_SIDE && view.getUint32(20) <= MAX_FIGURE_SIDE;
}

const figureSchema = v.strictObject({
  png: v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.byteLength <= MAX_FIGURE_BYTES, "the figure is too large"),
    v.check(isPngToDraw, "the figure is no PNG of a size that can be drawn"),
  ),
  alt: text(1_000),
  caption: text(1_000),
});

const interpreter = v.pipe(v.number(), v.integer(), v.minValue(1));
/** What the page may keep for the next visit. */
const keepable = v.pipe(
  v.instance(Blob),
  v.check((blob) => blob.size <= MAX_IMAGE_BYTES, "it is too large to be kept"),
);
const bootStep = v.picklist(["interpreter", "image", "packages", "imports"]);
export type BootStep = v.InferOutput<typeof bootStep>;

export const frameMessageSchema = v.variant("type", [
  v.strictObject({ type: v.literal("frame-ready") }),
  v.strictObject({ type: v.literal("stored"), names: v.pipe(v.array(text(200)), v.maxLength(500)) }),
  v.strictObject({ type: v.literal("booting"), interpreter, step: bootStep }),
  v.strictObject({ type: v.literal("ready"), interpreter, version: text(100), from: v.picklist(["start", "image"]) }),
  /** The interpreter has the task and begins with it. */
  v.strictObject({ type: v.literal("taken"), interpreter }),
  v.strictObject({ type: v.literal("boot-failed"), interpreter, message: text(4_000) }),
  v.strictObject({
    type: v.literal("output"),
    interpreter,
    stream: v.picklist(["stdout", "stderr"]),
    text: text(MAX_OUTPUT_CHARACTERS),
    /** Characters left out before `text`, because more was printed than anybody can read. */
    skipped: count,
  }),
  v.strictObject({ type: v.literal("figure"), interpreter, figure: figureSchema }),
  v.strictObject({ type: v.literal("table"), interpreter, table: tableSchema }),
  v.strictObject({ type: v.literal("ran"), interpreter, result: runResultSchema }),
  v.strictObject({ type: v.literal("checked"), interpreter, report: checkReportSchema }),
  /** JSON, which `content/drill.ts` reads. */
  v.strictObject({ type: v.literal("drilled"), interpreter, answer: text(MAX_DRILL_CHARACTERS) }),
  /** What an interpreter that has run nobody's code made of its memory. */
  v.strictObject({
    type: v.literal("image"),
    interpreter,
    set: text(100),
    /** Null where the browser has no hash of its own (plain http): there no image can be kept either. */
    sha256: v.nullable(sha256Schema),
    image: keepable,
  }),
  /** The image of this set could not be made or restored; the interpreter starts without it. */
  v.strictObject({ type: v.literal("image-failed"), interpreter, set: text(100), reason: text(1_000) }),
  /** One that the site has made, unpacked. */
  v.strictObject({ type: v.literal("image-copy"), set: text(100), sha256: sha256Schema, image: keepable }),
  v.strictObject({ type: v.literal("unpacked"), name: text(200), sha256: sha256Schema, pack: keepable }),
  /** The pack that the page had kept is not what it was. */
  v.strictObject({ type: v.literal("file-altered"), name: text(200) }),
  v.strictObject({ type: v.literal("pong") }),
  /** The interpreter itself died: out of memory, the stack ran over, `os._exit`. */
  v.strictObject({
    type: v.literal("crashed"),
    interpreter,
    reason: v.picklist(["memory", "recursion", "exit", "unknown"]),
    message: text(4_000),
  }),
]);
export type FrameMessage = v.InferOutput<typeof frameMessageSchema>;
export type Figure = v.InferOutput<typeof figureSchema>;

type WithoutInterpreter<T> = T extends { interpreter: InterpreterId } ? Omit<T, "interpreter"> : never;
/** Worker to supervisor: the supervisor adds the interpreter's number, so that a worker cannot speak for another. */
export type WorkerMessage = WithoutInterpreter<FrameMessage>;

/** Reads one message from the frame; null means that it is none of ours and must be dropped. */
export function parseFrameMessage(data: unknown): FrameMessage | null {
  // Stops at the first fault: a forged list could have a million.
  const parsed = v.safeParse(frameMessageSchema, data, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}
