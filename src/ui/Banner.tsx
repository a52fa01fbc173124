import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import "./Banner.css";

/** Something that a person has to know or to decide, where it matters. */
export function Banner({ tone = "note", text, children }: { tone?: "note" | "error"; text: string; children?: ReactNode }) {
  return (
    <div className={tone === "error" ? "banner error" : "banner"} role="alert">
      <TriangleAlert className="icon" />
      <p>{text}</p>
      {children === undefined ? null : <div className="row">{children}</div>}
    </div>
  );
}
