import { lazy, Suspense } from "react";
import type { DialogProps } from "./DialogWindow";
import { useFirstWanted } from "./use-first-wanted";

const load = () => import("./DialogWindow");
const DialogWindow = lazy(async () => ({ default: (await load()).DialogWindow }));

/** A dialog to read and close. Where something must be decided, use ConfirmDialog. */
export function Dialog(props: DialogProps) {
  if (!useFirstWanted(props.open, load)) return null;
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  );
}
