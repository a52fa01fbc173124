import { UserRound } from "lucide-react";
import "./ForeignNotice.css";

/** Above a task that is none of ours. */
export function ForeignNotice({ missing }: { missing: readonly string[] }) {
  return (
    <div className="foreign-notice" role="note">
      <UserRound className="icon" />
      <p>
        <strong>Somebody else wrote this exercise</strong> and passed it on; nobody here has checked it. Nothing of it runs before you press
        Run or Check, and then only in a sandbox without network.
        {missing.length === 0 ? null : ` It asks for ${missing.join(", ")}, which the Python here does not have: its tests may not run.`}
      </p>
    </div>
  );
}
