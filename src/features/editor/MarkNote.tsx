import { TriangleAlert } from "lucide-react";
import { Button } from "../../ui/Button";
import { CodeText } from "../../ui/CodeText";
import type { Mark } from "./mark";
import "./MarkNote.css";

/** Over the plain editor: a textarea has no room between its lines. */
export function MarkNote({ mark, onGoTo }: { mark: Mark; onGoTo(): void }) {
  return (
    <div className="mark-note over">
      <TriangleAlert className="icon icon-s" />
      <span>
        <CodeText text={mark.sentence} />
      </span>
      <Button small onClick={onGoTo}>
        Go to line {mark.line}
      </Button>
    </div>
  );
}
