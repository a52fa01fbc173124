/** How many mutants an exercise's tests catch, what is enough, and the table of all tracks. */

export interface Score {
  mutants: number;
  killed: number;
  survived: number;
  equivalent: number;
}

const ENOUGH = { exercise: 0.85, together: 0.95 };

/** Of the mutants that can be noticed at all, the share that is. */
export function rate({ mutants, killed, equivalent }: Score): number {
  return mutants === equivalent ? 1 : killed / (mutants - equivalent);
}

export const isEnoughFor = (kind: keyof typeof ENOUGH, score: Score) => rate(score) >= ENOUGH[kind];

export function sum(scores: readonly Score[]): Score {
  const total = { mutants: 0, killed: 0, survived: 0, equivalent: 0 };
  for (const score of scores) {
    total.mutants += score.mutants;
    total.killed += score.killed;
    total.survived += score.survived;
    total.equivalent += score.equivalent;
  }
  return total;
}

const percent = (score: Score) => `${(rate(score) * 100).toFixed(1)} %`;

export function scoreLine(id: string, score: Score): string {
  return `${id}: ${score.mutants} mutants, ${score.killed} killed, ${score.survived} survived, ${score.equivalent} equivalent`;
}

const LINE = /^(?:ok|FAIL)\s+(\S+\/\S+): (\d+) mutants, (\d+) killed, (\d+) survived, (\d+) equivalent$/;

/** The scores in lines that another process of the checker printed. */
export function readScores(lines: readonly string[]): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const line of lines) {
    const [, id, ...numbers] = LINE.exec(line) ?? [];
    const [mutants = 0, killed = 0, survived = 0, equivalent = 0] = numbers.map(Number);
    if (id !== undefined) scores.set(id, { mutants, killed, survived, equivalent });
  }
  return scores;
}

/** The table as it stands in docs/content-quality.md. */
export function scoreTable(scores: ReadonlyMap<string, Score>): string {
  const track = (id: string) => id.slice(0, id.indexOf("/"));
  const ids = [...scores.keys()];
  const of = (chosen: readonly string[]) => chosen.flatMap((id) => scores.get(id) ?? []);
  const row = (name: string, chosen: readonly string[]) => {
    const total = sum(of(chosen));
    const lowest = chosen.reduce<string | undefined>((low, id) => (low === undefined || lower(scores, id, low) ? id : low), undefined);
    const worst =
      lowest === undefined
        ? ""
        : of([lowest])
            .map((score) => `${lowest}, ${percent(score)}`)
            .join();
    const { mutants, killed, survived, equivalent } = total;
    return `| ${[name, chosen.length, mutants, killed, survived, equivalent, percent(total), worst].join(" | ")} |`;
  };
  return [
    "| track | exercises | mutants | killed | survived | equivalent | rate | lowest exercise |",
    "|---|---|---|---|---|---|---|---|",
    ...[...new Set(ids.map(track))].sort().map((name) =>
      row(
        name,
        ids.filter((id) => track(id) === name),
      ),
    ),
    row("all", ids),
  ].join("\n");
}

function lower(scores: ReadonlyMap<string, Score>, id: string, than: string): boolean {
  const [one, other] = [scores.get(id), scores.get(than)];
  return one !== undefined && other !== undefined && rate(one) < rate(other);
}
