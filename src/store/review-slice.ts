/** What comes back when, and on which days somebody practised. Storage is the truth; what it has not taken yet is applied on top. */
import { drillReview, exerciseReview, type ReviewId } from "../content/review";
import { dayOf } from "../lib/day";
import type { Dependencies } from "./dependencies";
import {
  backToReplaced,
  drillAnswered,
  exerciseChecked,
  exerciseSolved,
  type ReviewChange,
  type ReviewRecord,
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
}

export function createReviewSlice(
  { storage, catalogue, now }: Pick<Dependencies, "storage" | "catalogue" | "now">,
  get: () => State,
  set: (change: Partial<Pick<State, "review" | "days">>) => void,
): ReviewSlice {
  const waiting = new Map<ReviewId, ReviewChange[]>();
  const waitingDays = new Set<string>();
  const ours = new Set(catalogue.tracks.flatMap((track) => track.exercises.map(({ id }) => id)));
  let turn: Promise<unknown> = Promise.resolve();
  let saveIsNext = false;

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
      await inTurn(read);
      save();
    },
    flush,
  };
}
