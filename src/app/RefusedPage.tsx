import type { ReactNode } from "react";
import { buttonClass } from "../ui/Button";
import { Page } from "./Page";

/** What was passed on cannot be opened: why, and what to do. */
export function RefusedPage({ title, reason, children }: { title: string; reason: string; children?: ReactNode }) {
  return (
    <Page title={title} narrow>
      <div className="page-message">
        <p>{reason}</p>
        <div className="row">
          {children}
          <a className={buttonClass(children === undefined ? { kind: "primary" } : {})} href="#/">
            See all tracks
          </a>
        </div>
      </div>
    </Page>
  );
}
