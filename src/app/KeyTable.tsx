import { isApple, SHORTCUTS } from "../ui/shortcut";
import "./KeyTable.css";

const COMMAND = isApple ? "⌘" : "Ctrl";
const KEYS: readonly { keys: string; does: string }[] = [
  { keys: SHORTCUTS.run, does: "Run your file and see what it prints" },
  { keys: SHORTCUTS.check, does: "Check: run the tests on your code" },
  { keys: isApple ? "⌃ ⇧ M" : "Ctrl M", does: "Tab leaves the editor instead of indenting; again to switch back" },
  { keys: "Esc, then Tab", does: "The same in the plain editor" },
  { keys: `${COMMAND} Z`, does: "Undo in the editor, a reset included" },
  { keys: `${COMMAND} /`, does: "Comment lines out, or back in" },
  { keys: `${COMMAND} F`, does: "Find in the code" },
  { keys: isApple ? "⌥ ↑ ⌥ ↓" : "Alt ↑ Alt ↓", does: "Move the line up or down" },
  { keys: "← →", does: "On a line between two panes: change their widths" },
  { keys: "/", does: "On the page of tracks: search" },
];

export function KeyTable() {
  return (
    <dl className="keys">
      {KEYS.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
