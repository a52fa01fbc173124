import { Button, buttonClass } from "../ui/Button";
import "./ExerciseStates.css";

/** In the size of what comes. */
export function ExerciseLoading() {
  return (
    <main className="bones-page" aria-busy="true">
      <p className="visually-hidden" role="status">
        The exercise is loading
      </p>
      <div className="bones-task" aria-hidden="true">
        <span className="bone title" />
        <span className="bone facts" />
        <span className="bone" />
        <span className="bone" />
        <span className="bone short" />
        <span className="bone block" />
        <span className="bone" />
        <span className="bone short" />
      </div>
      <div className="bones-code" aria-hidden="true" />
      <div className="bones-out" aria-hidden="true">
        <span className="bone title" />
      </div>
    </main>
  );
}

export function ExerciseMissing() {
  return (
    <main className="state-page">
      <h1>There is no such exercise</h1>
      <p>The address may have a slip in it, or the exercise has another name now. All of them are on the first page.</p>
      <p>
        <a className={buttonClass({ kind: "primary" })} href="#/">
          See all tracks
        </a>
      </p>
    </main>
  );
}

export function ExerciseFailed({ message, onRetry }: { message: string; onRetry(): void }) {
  return (
    <main className="state-page">
      <h1>This exercise did not load</h1>
      <p>
        Perhaps the network is gone, or the site was renewed meanwhile. Your code is kept in this browser. If you work offline, its copy
        here is damaged: go online and press Repair on the page <a href="#/offline">Offline</a>.
      </p>
      <p className="meta">{message}</p>
      <p className="row">
        <Button kind="primary" onClick={onRetry}>
          Try again
        </Button>
        <a className={buttonClass({})} href="#/">
          See all tracks
        </a>
      </p>
    </main>
  );
}
