/** What comes back when, and on which days somebody practised. Storage is the truth; what it has not taken yet is applied on top. */
import * as v from "valibot";
import { drillReview, exerciseReview, type ReviewId, reviewIdSchema } from "../content/review";
import { type Day, dayOf } from "../lib/day";
import type { Dependencies } from "./dependencies";
import { createPutAway } from "./put-away";
import { daysSchema, reviewRecordSchema } from "./records";
import {
  backToReplaced,
  drillAnswered,
  exerciseChecked,
  exerciseSolved,
  fromClosedTab,
  mergeClosedTabs,
  type ReviewChange,
  type ReviewRecord,
  type ReviewRecords,
  solutionNeeded,
} from "./review";
import type { Actions, State } from "./state";
import type { TaskNews } from "./tasks";

export interface ReviewSlice {
  actions: Pick<Actions, "recordDrill" | "undoReviewImport">;
  /** What happened to an exercise in the workspace. */
  note(news: TaskNews): void;
  /** Reads what is stored, and stores what could not be stored before. */
  takeOver(): Promise<void>;
  /** Saves what is unsaved, as far as storage allows. */
  flush(): Promise<void>;
  /** Puts what storage has not taken yet away without waiting. */
  putAway(): void;
}

interface Unsaved {
  review: ReviewRecords;
  days: readonly Day[];
}

export function createReviewSlice(
  { storage, memory, catalogue, now }: Pick<Dependencies, "storage" | "memory" | "catalogue" | "now">,
  get: () => State,
  set: (change: Partial<Pick<State, "review" | "days">>) => void,
): ReviewSlice {
  const closing = createPutAway<Unsaved>({
    memory,
    key: "learning-rate:unsaved-review",
    schema: v.object({ review: v.record(reviewIdSchema, reviewRecordSchema), days: daysSchema }),
    merge: (a, b) => ({ review: mergeClosedTabs(a.review, b.review, now()), days: [...a.days, ...b.days] }),
  });
  const waiting = new Map<ReviewId, ReviewChange[]>();
  const waitingDays = new Set<string>();
  const ours = new Set(catalogue.tracks.flatMap((track) => track.exercises.map(({ id }) => id)));
  let turn: Promise<unknown> = Promise.resolve();
  let saveIsNext = false;

  function hasUnsaved(): boolean {
    return waiting.size + waitingDays.size > 0;
  }

  /** Reads and saves come one after the other, so that no change is applied twice and no older record is shown again. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  function show(id: ReviewId, record: ReviewRecord | null): void {
    if (record) set({ review: { ...get().review, [id]: record } });
  }

  function withWaiting(id: ReviewId, stored: ReviewRecord | null): ReviewRecord | null {
    return (waiting.get(id) ?? []).reduce((record, change) => change(record) ?? record, stored);
  }

  function change(id: ReviewId, change: ReviewChange): void {
    const before = get().review[id] ?? null;
    waiting.set(id, [...(waiting.get(id) ?? []), change]);
    show(id, change(before));
    save();
  }

  function practised(): void {
    const today = dayOf(now());
    if (get().days.includes(today)) return;
    set({ days: [...get().days, today] });
    waitingDays.add(today);
    save();
  }

  async function saveItem(id: ReviewId): Promise<void> {
    const changes = waiting.get(id) ?? [];
    const stored = await storage.changeReview(id, (before) => changes.reduce((record, change) => change(record) ?? record, before));
    const later = (waiting.get(id) ?? []).slice(changes.length);
    if (later.length > 0) waiting.set(id, later);
    else waiting.delete(id);
    show(id, withWaiting(id, stored));
  }

  async function saveDays(): Promise<void> {
    const days = [...waitingDays];
    if (days.length === 0) return;
    await storage.addDays(days);
    for (const day of days) waitingDays.delete(day);
  }

  async function saveAll(): Promise<void> {
    saveIsNext = false;
    for (const id of [...waiting.keys()]) await saveItem(id);
    await saveDays();
    if (!hasUnsaved()) closing.saved();
  }

  function flush(): Promise<void> {
    // Storage trouble shows where the draft is saved; this waits for the next chance.
    return inTurn(saveAll).catch(() => {});
  }

  function save(): void {
    if (saveIsNext) return;
    saveIsNext = true;
    void flush();
  }

  async function read(): Promise<void> {
    const [stored, days] = await Promise.all([storage.readReview(), storage.readDays()]);
    const review: Record<ReviewId, ReviewRecord> = { ...stored };
    for (const id of waiting.keys()) {
      const record = withWaiting(id, stored[id] ?? null);
      if (record) review[id] = record;
    }
    set({ review, days: [...new Set([...days, ...waitingDays])] });
  }

  return {
    actions: {
      recordDrill(slug, isRight) {
        practised();
        change(drillReview(slug), drillAnswered(isRight, now()));
      },
      undoReviewImport() {
        for (const [id, { replaced }] of Object.entries(get().review)) if (replaced) change(id, backToReplaced());
      },
    },
    note(news) {
      if (news.kind === "checked") practised();
      // One that somebody wrote cannot be found again by its id.
      if (!ours.has(news.id)) return;
      const id = exerciseReview(news.id);
      if (news.kind === "solution-shown") {
        change(id, solutionNeeded(now()));
        return;
      }
      const progress = get().progress[news.id];
      const known = get().review[id];
      if (known) change(id, exerciseChecked(news.passed, now()));
      else if (news.passed && progress?.state === "solved") change(id, exerciseSolved(progress.tries === 1 && progress.hints === 0, now()));
    },
    async takeOver() {
      const found = closing.read();
      for (const [id, record] of Object.entries(found?.review ?? {})) {
        waiting.set(id, [...(waiting.get(id) ?? []), fromClosedTab(record, now())]);
      }
      for (const day of found?.days ?? []) waitingDays.add(day);
      await inTurn(read);
      save();
    },
    flush,
    putAway() {
      if (!hasUnsaved()) return;
      const known = get().review;
      const review = Object.fromEntries([...waiting.keys()].flatMap((id) => (known[id] ? [[id, known[id]]] : [])));
      closing.add({ review, days: [...waitingDays] });
    },
  };
}
