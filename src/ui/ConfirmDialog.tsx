import { lazy, Suspense } from "react";
import type { ConfirmDialogProps } from "./ConfirmWindow";
import { useFirstWanted } from "./use-first-wanted";

const load = () => import("./ConfirmWindow");
const ConfirmWindow = lazy(async () => ({ default: (await load()).ConfirmWindow }));

/** Asks before something that a person may regret. The focus starts on the button that changes nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  if (!useFirstWanted(props.open, load)) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmWindow {...props} />
    </Suspense>
  );
}
