/**
 * Keeps the code of every exercise opened in this tab, and saves it.
 *
 * All reading and writing of one draft goes through that session's queue, so that an old answer never meets newer code.
 * A closing tab cannot wait for a database, so what is unsaved then is also put away in `memory` (localStorage) at once,
 * and is taken up by the next visit.
 */
import type { ExerciseId } from "../content/exercise";
import { debounce } from "../lib/debounce";
import { fingerprint } from "../lib/fingerprint";
import type { KeyValueMemory } from "../lib/key-value-memory";
import type { Schedule } from "../lib/schedule";
import { type DraftPosition, isUnsaved, reconcile, withCurrentStarter } from "./draft";
import { parseRescuedDraft, type RescuedDraft } from "./records";
import type { ReplacedCode, Saving } from "./state";
import { type AppStorage, type DraftRecord, explainStorageError } from "./storage";

/** Together well below 300 ms, so that the write is done by then. */
const SAVE_TIMES = { wait: 120, maxWait: 240 };
const RESCUE_PREFIX = "learning-rate:unsaved:";

export interface DraftSession extends DraftPosition {
  readonly id: ExerciseId;
  readonly starter: string;
  starterHash: string;
  savedAt: number | null;
  replaced: ReplacedCode | null;
  /** The other tab's draft, until the person chooses. */
  theirs: DraftRecord | null;
  /** Why the last save failed. */
  failure: string | null;
  /** A copy may lie in `memory`. */
  putAway: boolean;
  queue: Promise<void>;
}

export interface DraftKeeperOptions {
  storage: AppStorage;
  memory: KeyValueMemory;
  now(): number;
  schedule: Schedule;
  /** After any change of a session that this tab's person did not type. */
  onChange(session: DraftSession): void;
}

export interface DraftKeeper {
  /** The session for an exercise, with whatever is stored for it. */
  open(id: ExerciseId, starter: string): Promise<DraftSession>;
  edit(session: DraftSession, code: string): void;
  /** Other code takes the draft's place, which is kept one step back. */
  replace(session: DraftSession, code: string, by: ReplacedCode["by"]): void;
  /** The draft begins anew from the exercise's present starter. */
  restart(session: DraftSession): void;
  /** Saves at once whatever is unsaved. */
  flush(): Promise<void>;
  /** Looks whether another tab has saved this exercise. */
  refresh(id: ExerciseId): Promise<void>;
  resolve(session: DraftSession, choice: "theirs" | "mine"): void;
  /** Puts unsaved code away without waiting. False if some of it would be lost now. */
  putAway(): boolean;
  /** The reason why storage cannot be used at all; null when it can. */
  setBlocked(reason: string | null): void;
  savingOf(session: DraftSession): Saving;
}

function newSession(id: ExerciseId, starter: string, rescued: RescuedDraft | null): DraftSession {
  return {
    id,
    starter,
    code: rescued?.code ?? starter,
    savedCode: rescued ? null : starter,
    revision: rescued?.revision ?? 0,
    starterHash: rescued?.starterHash ?? fingerprint(starter),
    savedAt: null,
    replaced: rescued?.replaced ?? null,
    theirs: null,
    failure: null,
    putAway: rescued !== null,
    queue: Promise.resolve(),
  };
}

/** Everything of the session is what the record says, and storage holds it. */
function take(session: DraftSession, record: DraftRecord): void {
  session.code = record.code;
  session.savedCode = record.code;
  session.revision = record.revision;
  session.starterHash = record.starterHash;
  session.savedAt = record.savedAt;
  session.replaced = record.replaced;
  session.theirs = null;
}

/** Brings the session in line with what storage holds now. */
function settle(session: DraftSession, stored: DraftRecord | null): void {
  const current = stored && withCurrentStarter(stored, session.starter);
  const verdict = reconcile(session, current);
  if (verdict === "save-again") {
    session.revision = 0;
    session.savedAt = null;
    session.savedCode = session.code === session.starter ? session.code : null;
    session.theirs = null;
  } else if (current && (verdict === "adopt-revision" || verdict === "take")) {
    take(session, current);
  } else if (verdict === "conflict") {
    session.theirs = current;
  }
}

export function createDraftKeeper({ storage, memory, now, schedule, onChange }: DraftKeeperOptions): DraftKeeper {
  const sessions = new Map<ExerciseId, DraftSession>();
  let blocked: string | null = null;
  const soon = debounce(() => void flush(), SAVE_TIMES, schedule);

  function forgetRescue(session: DraftSession): void {
    if (!session.putAway || isUnsaved(session)) return;
    memory.remove(RESCUE_PREFIX + session.id);
    session.putAway = false;
  }

  /** One step of the session's queue: nothing of it rejects. */
  function enqueue(session: DraftSession, step: () => Promise<void>): Promise<void> {
    session.queue = session.queue.then(async () => {
      try {
        await step();
        session.failure = null;
      } catch (error) {
        session.failure = explainStorageError(error);
      }
      forgetRescue(session);
      onChange(session);
    });
    return session.queue;
  }

  async function writeUntilSaved(session: DraftSession): Promise<void> {
    while (isUnsaved(session) && !session.theirs && blocked === null) {
      const { id, code, starterHash, replaced } = session;
      const outcome = await storage.saveDraft({ id, code, savedAt: now(), starterHash, replaced }, session.revision);
      if (outcome.kind === "conflict") {
        settle(session, outcome.stored);
      } else {
        session.savedCode = code;
        session.revision = outcome.record.revision;
        session.savedAt = outcome.record.savedAt;
      }
    }
  }

  async function readAndSave(session: DraftSession): Promise<void> {
    if (blocked !== null) return;
    settle(session, await storage.readDraft(session.id));
    await writeUntilSaved(session);
  }

  async function flush(): Promise<void> {
    soon.cancel();
    const unsaved = [...sessions.values()].filter((session) => isUnsaved(session) && !session.theirs && blocked === null);
    await Promise.all(unsaved.map((session) => enqueue(session, () => writeUntilSaved(session))));
  }

  function edit(session: DraftSession, code: string): void {
    session.code = code;
    if (session.theirs?.code === code) take(session, session.theirs);
    if (isUnsaved(session)) soon.call();
    else forgetRescue(session);
  }

  function replace(session: DraftSession, code: string, by: ReplacedCode["by"]): void {
    if (code === session.code) return;
    // The starter can always be had again: it pushes nothing out that cannot.
    if (session.code !== session.starter) session.replaced = { code: session.code, by };
    else if (by === "undo") session.replaced = null;
    edit(session, code);
  }

  function sessionFor(id: ExerciseId, starter: string): DraftSession {
    const known = sessions.get(id);
    if (known) return known;
    const rescued = memory.get(RESCUE_PREFIX + id);
    const session = newSession(id, starter, rescued === null ? null : parseRescuedDraft(rescued));
    sessions.set(id, session);
    return session;
  }

  return {
    async open(id, starter) {
      const session = sessionFor(id, starter);
      await enqueue(session, async () => {
        if (blocked === null) settle(session, await storage.readDraft(id));
      });
      if (isUnsaved(session)) void flush();
      return session;
    },

    edit,
    replace,

    restart(session) {
      session.starterHash = fingerprint(session.starter);
      replace(session, session.starter, "reset");
    },

    flush,

    async refresh(id) {
      const session = sessions.get(id);
      if (session) await enqueue(session, () => readAndSave(session));
    },

    resolve(session, choice) {
      const { theirs } = session;
      if (!theirs) return;
      if (choice === "theirs") {
        take(session, theirs);
        forgetRescue(session);
      } else {
        session.revision = theirs.revision;
        session.savedCode = theirs.code;
        session.theirs = null;
        void flush();
      }
    },

    putAway() {
      let allKept = true;
      for (const session of sessions.values()) {
        if (!isUnsaved(session)) continue;
        const { id, code, revision, starterHash, replaced } = session;
        const rescued: RescuedDraft = { code, revision, starterHash, replaced };
        if (memory.set(RESCUE_PREFIX + id, JSON.stringify(rescued))) session.putAway = true;
        else allKept = false;
      }
      return allKept;
    },

    setBlocked(reason) {
      blocked = reason;
      for (const session of sessions.values()) {
        if (reason === null) void enqueue(session, () => readAndSave(session));
        else onChange(session);
      }
    },

    savingOf(session) {
      if (blocked !== null) return { kind: "not-kept", reason: blocked };
      if (session.theirs) return { kind: "conflict", theirs: session.theirs.code };
      if (session.failure !== null) return { kind: "not-kept", reason: session.failure };
      return isUnsaved(session) ? { kind: "saving" } : { kind: "saved", at: session.savedAt };
    },
  };
}
