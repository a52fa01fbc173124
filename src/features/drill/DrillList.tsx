import type { DrillLevel, DrillSource } from "../../content/drill";
import { capitalized } from "../../lib/in-words";
import { byArea } from "./drills";
import "./DrillList.css";

interface DrillListProps {
  drills: readonly DrillSource[];
  addressOf(slug: string, level: DrillLevel): string;
}

export function DrillList({ drills, addressOf }: DrillListProps) {
  return byArea(drills).map(([area, inArea]) => (
    <section key={area} className="drill-area" aria-label={capitalized(area)}>
      <h2>{capitalized(area)}</h2>
      <ul>
        {inArea.map(({ slug, title, about, levels, seconds }) => (
          <li key={slug}>
            <div>
              <a href={addressOf(slug, 1)}>{title}</a>
              <p className="meta">
                {about} About {seconds} s a question.
              </p>
            </div>
            <ul className="drill-levels" aria-label={`Levels of ${title}`}>
              {([1, 2, 3] as const).map((level) => (
                <li key={level}>
                  <a className="btn small" href={addressOf(slug, level)} title={levels[level - 1]}>
                    Level {level}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  ));
}
