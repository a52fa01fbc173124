import { type Reading, type SharedCode, sharedCodeSchema } from "../../content/share";
import { SharedCodeRegion } from "./SharedCodeRegion";
import { useUnpacked } from "./use-unpacked";

/** The code in a link to an exercise. */
export function LinkedCode({ payload, exercise, onDone }: { payload: string; exercise: string; onDone(): void }) {
  const reading = useUnpacked(payload, sharedCodeSchema);
  return reading ? <SharedCodeRegion reading={codeFor(exercise, reading)} onDone={onDone} /> : null;
}

function codeFor(exercise: string, reading: Reading<SharedCode>): Reading<string> {
  if (reading.kind === "refused") return reading;
  if (reading.value.exercise === exercise) return { kind: "read", value: reading.value.code };
  return { kind: "refused", reason: "The code in the link was written for another exercise: two links were mixed." };
}
