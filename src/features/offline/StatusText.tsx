import { CircleAlert, CircleCheck, CircleDashed, CloudDownload } from "lucide-react";
import type { OfflineState } from "../../offline/offline";
import { megabytes, SET_NAMES } from "./words";

/** The state in words, and as a bar while it changes. */
export function StatusText({ state }: { state: OfflineState }) {
  const { headline, detail } = wordsFor(state);
  const Icon = ICONS[state.kind];
  return (
    <div className={`offline-state ${state.kind}`}>
      <Icon className="icon" />
      <p role="status" aria-label="Offline" className="offline-status">
        {headline}
      </p>
      {detail === "" ? null : <p className="offline-detail">{detail}</p>}
      {state.kind === "damaged" ? (
        <ul>
          {state.wrong.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <Bar state={state} />
    </div>
  );
}

const ICONS = {
  checking: CircleDashed,
  empty: CircleDashed,
  fetching: CloudDownload,
  incomplete: CircleAlert,
  damaged: CircleAlert,
  available: CircleCheck,
} as const;

function Bar({ state }: { state: OfflineState }) {
  switch (state.kind) {
    case "checking":
      return <progress aria-label="Check" max={state.total} value={state.done} />;
    case "fetching":
    case "incomplete":
      return state.total === null ? null : <progress aria-label="Download" max={state.total} value={state.loaded} />;
    default:
      return null;
  }
}

function wordsFor(state: OfflineState): { headline: string; detail: string } {
  switch (state.kind) {
    case "checking":
      return { headline: "Looking at what is kept here …", detail: "" };
    case "empty":
      return { headline: "Not available offline", detail: "" };
    case "fetching":
      return {
        headline: state.what === "page" ? "Fetching the site itself …" : `Fetching Python: ${SET_NAMES[state.set]} …`,
        detail: state.total > 1 ? `${megabytes(state.loaded)} of ${megabytes(state.total)}` : "",
      };
    case "incomplete":
      return {
        headline: state.message === null ? "Paused: not all of it is here yet" : "Broken off: not all of it is here yet",
        detail: [
          state.total === null ? "" : `${megabytes(state.loaded)} of ${megabytes(state.total)} of Python are here, and stay.`,
          state.message === null ? "" : `${state.message} Press Resume once the connection is back.`,
        ].join(" "),
      };
    case "damaged":
      return { headline: "Damaged", detail: "Go online and press Repair: only what is wrong is fetched again." };
    case "available":
      return {
        headline: "Available offline",
        detail: `${SET_NAMES[state.set]}: all ${megabytes(state.bytes)} are here, and each file is the right one.`,
      };
  }
}
