import { CircleCheck, Clock, Download, Equal, Search, TriangleAlert } from "lucide-react";
import { memo, useMemo, useState } from "react";
import type { ExerciseId } from "../../content/exercise";
import { Button } from "../../ui/Button";
import { Chip } from "../../ui/Chip";
import { ScrollBox } from "../../ui/ScrollBox";
import { saveFile } from "../../ui/save-file";
import { type Gradebook, isFull, type Outcome, type Pupil, type Remark, remarksOf } from "./gradebook";
import { gradebookCsv, remarkText } from "./gradebook-csv";

interface GradebookTableProps {
  book: Gradebook;
  /** The track's title with the exercise's number, and its own title. */
  nameOf(exercise: ExerciseId): { place: string; title: string };
}

type Choice = "all" | "remarks" | "missing";
const NO_REMARKS: readonly Remark[] = [];

export function GradebookTable({ book, nameOf }: GradebookTableProps) {
  const [search, setSearch] = useState("");
  const [choice, setChoice] = useState<Choice>("all");
  const remarks = useMemo(() => remarksOf(book), [book]);
  const isMissing = ({ pieces }: Pupil) => !book.exercises.every((exercise) => pieces.some((piece) => piece.exercise === exercise));
  const hasRemarks = ({ file }: Pupil) => (remarks.get(file) ?? NO_REMARKS).length > 0;
  const shown = book.pupils
    .filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
    .filter((pupil) => choice === "all" || (choice === "missing" ? isMissing(pupil) : hasRemarks(pupil)));
  const chips: [Choice, string][] = [
    ["all", "Everybody"],
    ["remarks", `To look at: ${book.pupils.filter(hasRemarks).length}`],
    ["missing", `Work missing: ${book.pupils.filter(isMissing).length}`],
  ];
  return (
    <section className="class-book" aria-label="Results of the class">
      <div className="class-book-bar">
        <label className="class-find">
          <Search className="icon icon-s" aria-hidden="true" />
          <span className="visually-hidden">Find a pupil</span>
          <input
            type="search"
            value={search}
            placeholder="Find a pupil"
            autoComplete="off"
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
        {chips.map(([value, label]) => (
          <Chip key={value} on={choice === value} onToggle={() => setChoice(value)}>
            {label}
          </Chip>
        ))}
        <Button small className="class-export" onClick={() => saveFile("results.csv", "text/csv;charset=utf-8", gradebookCsv(book))}>
          <Download className="icon icon-s" aria-hidden="true" />
          Export CSV
        </Button>
      </div>
      <ScrollBox name="Table, scrolls sideways" className="scroll-x">
        <table className="class-table" aria-label="Results" style={{ "--exercises": book.exercises.length }}>
          <thead>
            <tr>
              <th scope="col">Pupil</th>
              {book.exercises.map((exercise) => (
                <th key={exercise} scope="col">
                  <span className="meta">{nameOf(exercise).place}</span>
                  {nameOf(exercise).title}
                </th>
              ))}
              <th scope="col">Tries</th>
              <th scope="col">To look at</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((pupil) => (
              <Row
                key={pupil.file}
                pupil={pupil}
                exercises={book.exercises}
                flags={(remarks.get(pupil.file) ?? NO_REMARKS).map((remark) => ({
                  kind: remark.kind,
                  text: `${nameOf(remark.exercise).title}: ${remarkText(remark)}`,
                }))}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown.length === 0 && <p className="class-nobody">Nobody fits this choice.</p>}
    </section>
  );
}

interface RowProps {
  pupil: Pupil;
  exercises: readonly ExerciseId[];
  flags: readonly FlagProps[];
}

/** With 200 pupils only the row that changed is drawn again. */
const Row = memo(PupilRow, (before, after) => {
  const same = (one: FlagProps, other: FlagProps | undefined) => one.kind === other?.kind && one.text === other.text;
  return (
    before.pupil === after.pupil &&
    before.exercises === after.exercises &&
    before.flags.length === after.flags.length &&
    before.flags.every((flag, index) => same(flag, after.flags[index]))
  );
});

function PupilRow({ pupil, exercises, flags }: RowProps) {
  const tries = pupil.pieces.reduce((sum, piece) => sum + piece.tries, 0);
  return (
    <tr>
      <th scope="row" title={pupil.file}>
        {pupil.name}
      </th>
      {exercises.map((exercise) => (
        <td key={exercise}>
          <OutcomeCell outcome={pupil.pieces.find((piece) => piece.exercise === exercise)?.outcome ?? null} />
        </td>
      ))}
      <td className="class-number">{tries === 0 ? "–" : tries}</td>
      <td>
        <ul className="class-flags">
          {flags.map((flag) => (
            <Flag key={`${flag.kind} ${flag.text}`} {...flag} />
          ))}
        </ul>
      </td>
    </tr>
  );
}

function OutcomeCell({ outcome }: { outcome: Outcome | null }) {
  if (outcome === null) return <span className="class-cell wait">not handed in</span>;
  switch (outcome.kind) {
    case "waiting":
      return <span className="class-cell wait">waiting</span>;
    case "grading":
      return <span className="class-cell wait">being graded</span>;
    case "unknown":
      return null; // has no column
    case "ended":
      return <span className="class-cell bad">{ENDED[outcome.why]}</span>;
    case "graded":
      return isFull(outcome) ? (
        <span className="class-cell ok">
          <CircleCheck className="icon" aria-hidden="true" />
          <Score {...outcome} />
        </span>
      ) : (
        <span className="class-cell part">
          <span className="class-bar" style={{ "--part": `${(100 * outcome.passed) / outcome.total}%` }} />
          <Score {...outcome} />
        </span>
      );
  }
}

const ENDED = { broken: "does not load", "timed-out": "timed out", crashed: "crashed" } as const;

function Score({ passed, total }: { passed: number; total: number }) {
  return (
    <>
      <span aria-hidden="true">
        {passed}/{total}
      </span>
      <span className="visually-hidden">
        {passed} of {total} passed
      </span>
    </>
  );
}

interface FlagProps {
  kind: Remark["kind"];
  text: string;
}

function Flag({ kind, text }: FlagProps) {
  const Icon = kind === "alike" ? Equal : kind === "ended" ? Clock : TriangleAlert;
  return (
    <li className={kind === "alike" ? "class-flag" : "class-flag red"}>
      <Icon className="icon" aria-hidden="true" />
      {text}
    </li>
  );
}
