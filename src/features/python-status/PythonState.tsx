import { useAppState } from "../../store/use-store";
import { Button } from "../../ui/Button";
import { PythonStatus } from "./PythonStatus";
import { statusView } from "./status-view";

/** The state of Python alone, where there is no code to run. */
export function PythonState() {
  const python = useAppState((state) => state.python);
  const retry = useAppState((state) => state.retryPython);
  return (
    <>
      <PythonStatus view={statusView(python, null, false, false)} limitSeconds={null} />
      {python.kind === "failed" ? <Button onClick={retry}>Try again</Button> : null}
    </>
  );
}
