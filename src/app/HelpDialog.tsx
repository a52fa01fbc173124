import { CircleQuestionMark } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { KeyTable } from "./KeyTable";
import "./HelpDialog.css";

export function HelpDialog() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" iconOnly className="hide-s" aria-label="Keyboard and help" onClick={() => setOpen(true)}>
        <CircleQuestionMark className="icon" />
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="Keyboard and help">
        <p className="help-text">
          Write your answer in <code>solution.py</code>. <b>Run</b> shows what it prints; <b>Check</b> runs the tests and says what holds.
          Your code stays in this browser and runs nowhere else.
        </p>
        <p className="help-text">
          Soon without a network? <a href="#/offline">Make this site available offline</a>.
        </p>
        <KeyTable />
      </Dialog>
    </>
  );
}
