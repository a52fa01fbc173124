import { AlertDialog } from "@base-ui/react/alert-dialog";
import type { ReactNode } from "react";
import { buttonClass } from "./Button";
import "./Dialog.css";

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  /** What happens, and what can be taken back. */
  children: ReactNode;
  confirm: string;
  cancel: string;
  onConfirm(): void;
}

export function ConfirmWindow({ open, onOpenChange, title, children, confirm, cancel, onConfirm }: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-scrim" />
        <AlertDialog.Viewport className="dialog-viewport">
          <AlertDialog.Popup className="dialog narrow">
            <header className="dialog-head">
              <AlertDialog.Title className="dialog-title">{title}</AlertDialog.Title>
            </header>
            <div className="dialog-body">
              <AlertDialog.Description className="dialog-text">{children}</AlertDialog.Description>
              <div className="dialog-choices">
                <AlertDialog.Close className={buttonClass({})}>{cancel}</AlertDialog.Close>
                <AlertDialog.Close className={buttonClass({ kind: "primary" })} onClick={onConfirm}>
                  {confirm}
                </AlertDialog.Close>
              </div>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
