import { UserRound } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Reading } from "../../content/share";
import { useAppState } from "../../store/use-store";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { PythonText } from "../../ui/PythonText";
import { ScrollBox } from "../../ui/ScrollBox";
import "./SharedCodeRegion.css";

/** Somebody else's code, to look at. It goes into the editor only when the person says so. */
export function SharedCodeRegion({ reading, onDone }: { reading: Reading<string>; onDone(): void }) {
  const takeShared = useAppState((state) => state.takeShared);
  const isSame = useAppState((state) => reading.kind === "read" && reading.value === state.workspace.code);
  const element = useRef<HTMLElement>(null);
  // On a phone it lies below the task, and it is what the link was opened for.
  useEffect(() => {
    element.current?.scrollIntoView({ block: "start" });
  }, []);
  if (reading.kind === "refused") {
    return (
      <Banner
        tone="error"
        text={`The code in this link cannot be shown. ${reading.reason} The exercise itself is here, with your own code.`}
      >
        <Button small onClick={onDone}>
          Close
        </Button>
      </Banner>
    );
  }
  return (
    <section className="shared-code" aria-label="Shared code" ref={element}>
      <div className="shared-code-head">
        <UserRound className="icon" />
        <p>
          <strong>Somebody shared this code.</strong>{" "}
          {isSame ? "It is the same as yours." : "It has not been run. Yours is below, and you can always go back to it."}
        </p>
        <div className="row">
          <Button
            kind="primary"
            small
            onClick={() => {
              takeShared(reading.value);
              onDone();
            }}
          >
            Use this code
          </Button>
          <Button small onClick={onDone}>
            Keep mine
          </Button>
        </div>
      </div>
      <ScrollBox as="pre" name="Shared code, to read">
        <PythonText code={reading.value} />
      </ScrollBox>
    </section>
  );
}
