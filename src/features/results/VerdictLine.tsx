import { Check, X } from "lucide-react";
import type { TestOutcome } from "../../python/protocol";
import type { Verdict } from "./verdict";
import "./VerdictLine.css";

/** Always on the page, in one height: what changes in it is read out. */
export function VerdictLine({ verdict, tests }: { verdict: Verdict; tests: readonly TestOutcome[] }) {
  return (
    <div className={`verdict ${verdict.tone}`}>
      <div>
        <p className="big" role="status">
          {verdict.big}
        </p>
        <p className="meta">{verdict.meta === "" ? "\u00a0" : verdict.meta}</p>
      </div>
      <div className="test-squares" aria-hidden="true">
        {tests.map(({ name, outcome }) => (
          <i key={name} className={outcome === "passed" ? "ok" : "no"}>
            {outcome === "passed" ? <Check className="icon" /> : <X className="icon" />}
          </i>
        ))}
      </div>
    </div>
  );
}
