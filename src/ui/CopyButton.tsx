import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./Button";
import { copyText } from "./copy-text";

/** Says on itself whether it worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2_000);
    return () => clearTimeout(timer);
  }, [state]);

  return (
    <Button kind="quiet" small onClick={() => void copyText(text).then((worked) => setState(worked ? "copied" : "failed"))}>
      {state === "copied" ? <Check className="icon icon-s" /> : <Copy className="icon icon-s" />}
      <span aria-live="polite">{state === "idle" ? label : state === "copied" ? "Copied" : "Select and copy by hand"}</span>
    </Button>
  );
}
