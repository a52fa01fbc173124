import type { ComponentProps, ReactNode } from "react";
import "./Button.css";

export type ButtonLook = { kind?: "plain" | "primary" | "quiet"; small?: boolean; iconOnly?: boolean };

export function buttonClass({ kind = "plain", small = false, iconOnly = false }: ButtonLook, extra = ""): string {
  return ["btn", kind === "plain" ? "" : kind, small ? "small" : "", iconOnly ? "icon-only" : "", extra].filter(Boolean).join(" ");
}

type ButtonProps = Omit<ComponentProps<"button">, "disabled" | "type"> &
  ButtonLook & {
    /** Says that it does nothing now, and keeps the focus: a `disabled` button would drop it while somebody is on it. */
    inactive?: boolean;
    children: ReactNode;
  };

export function Button({ kind, small, iconOnly, inactive = false, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={buttonClass(look(kind, small, iconOnly), className)}
      aria-disabled={inactive || undefined}
      onClick={inactive ? (event) => event.preventDefault() : onClick}
    />
  );
}

function look(kind: ButtonLook["kind"], small: boolean | undefined, iconOnly: boolean | undefined): ButtonLook {
  return { kind: kind ?? "plain", small: small ?? false, iconOnly: iconOnly ?? false };
}
