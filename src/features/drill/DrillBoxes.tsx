import { Printer } from "lucide-react";
import type { DrillLevel } from "../../content/drill";
import { plural } from "../../lib/plural";
import { CopyButton } from "../../ui/CopyButton";
import "./DrillBoxes.css";

export function KeysBox() {
  return (
    <section className="drill-box drill-keys" aria-label="Keys">
      <h2>Keys</h2>
      <dl>
        <dt>
          <kbd>Enter</kbd>
        </dt>
        <dd>answer, then next</dd>
        <dt>
          <kbd>W</kbd>
        </dt>
        <dd>worked solution</dd>
        <dt>
          <kbd>←</kbd> <kbd>↑</kbd> <kbd>↓</kbd> <kbd>→</kbd>
        </dt>
        <dd>move in a matrix</dd>
        <dt>
          <kbd>Space</kbd>
        </dt>
        <dd>next cell</dd>
        <dt>
          <kbd>1</kbd> … <kbd>6</kbd>
        </dt>
        <dd>choose</dd>
        <dt>
          <kbd>Ctrl</kbd> <kbd>V</kbd>
        </dt>
        <dd>paste rows</dd>
      </dl>
    </section>
  );
}

interface RowBoxProps {
  seed: number;
  level: DrillLevel;
  levels: readonly [string, string, string];
  count: number;
  link: string;
  sheet: string;
  levelAddress(level: DrillLevel): string;
  countAddress(count: number): string;
}

/** Which questions these are, how to give them to others, and other ones. */
export function RowBox({ seed, level, levels, count, link, sheet, levelAddress, countAddress }: RowBoxProps) {
  const mark = (isCurrent: boolean) => (isCurrent ? { "aria-current": "true" as const } : {});
  return (
    <>
      <section className="drill-box" aria-label="Same for all">
        <h2>Same for all</h2>
        <p>
          Seed {seed}, level {level}: everyone with this link gets these {plural(count, "question")}.
        </p>
        <div className="row">
          <CopyButton text={link} label="Copy link" />
          <a className="btn quiet small" href={sheet}>
            <Printer className="icon icon-s" />
            Print a sheet
          </a>
        </div>
      </section>
      <section className="drill-box" aria-label="Other questions">
        <h2>Other questions</h2>
        <ul className="drill-choices">
          {([1, 2, 3] as const).map((other) => (
            <li key={other}>
              <a href={levelAddress(other)} {...mark(other === level)}>
                Level {other}: {levels[other - 1]}
              </a>
            </li>
          ))}
          <li>
            <a href={countAddress(10)} {...mark(count === 10)}>
              10 questions
            </a>
            {" · "}
            <a href={countAddress(20)} {...mark(count === 20)}>
              20 questions
            </a>
          </li>
        </ul>
      </section>
    </>
  );
}
