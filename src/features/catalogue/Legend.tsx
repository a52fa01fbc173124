import { STANDING_WORDS, type Standing } from "../../store/standing";
import "../../ui/squares.css";
import "./Legend.css";

const SHOWN: readonly Standing[] = ["solved", "begun", "seen", "untouched"];

export function Legend() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a key to a picture, no form
    <div className="legend" role="group" aria-label="What the squares mean">
      {SHOWN.map((standing) => (
        <span key={standing} className="legend-item">
          <span className="squares" aria-hidden="true">
            <span className={standing} />
          </span>
          {STANDING_WORDS[standing]}
        </span>
      ))}
    </div>
  );
}
