import { Eraser, Wrench } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import type { Kept, Maintenance, RepairReport } from "../python/maintenance";
import type { StartEntry } from "../python/start-log";
import { useAppState } from "../store/use-store";
import { Button } from "../ui/Button";
import { CopyButton } from "../ui/CopyButton";
import { ScrollBox } from "../ui/ScrollBox";
import { Page } from "./Page";
import { RuntimeVersions } from "./RuntimeVersions";
import "./RuntimePage.css";

type Work = { kind: "idle" } | { kind: "repairing"; done: number; total: number } | { kind: "said"; text: string };

/** What the Python of this page is made of, what was done at each start, and the tools for when something is wrong. */
export function RuntimePage({ maintenance }: { maintenance: Maintenance }) {
  const python = useAppState((state) => state.python);
  const images = useAppState((state) => state.settings.images);
  const retry = useAppState((state) => state.retryPython);
  const [kept, setKept] = useState<Kept>({ images: [], files: [] });
  const [work, setWork] = useState<Work>({ kind: "idle" });
  const entries = maintenance.log();
  const look = useCallback(() => void maintenance.kept().then(setKept), [maintenance]);
  useEffect(look, [look]);

  async function repair(): Promise<void> {
    setWork({ kind: "repairing", done: 0, total: 1 });
    try {
      const report = await maintenance.repair((done, total) => setWork({ kind: "repairing", done, total }));
      setWork({ kind: "said", text: inWords(report) });
      if (python.kind === "failed" && report.wrong.length === 0) retry();
    } catch (error) {
      setWork({ kind: "said", text: `${error instanceof Error ? error.message : String(error)} Check the connection and try again.` });
    }
    look();
  }

  async function clear(): Promise<void> {
    await maintenance.clear();
    setWork({ kind: "said", text: "All of it is gone. The next visit starts from the beginning and makes it anew." });
    look();
  }

  return (
    <Page title="The Python runtime" current="about" narrow>
      <div className="runtime">
        <section>
          <h2>Versions</h2>
          <RuntimeVersions />
        </section>
        <section>
          <h2>Kept in this browser</h2>
          {kept.images.length + kept.files.length === 0 ? (
            <p>Nothing is kept{images === "off" ? ", because fast start is switched off" : ""}.</p>
          ) : (
            <ul className="runtime-kept">
              {kept.images.map(({ name, bytes }) => (
                <li key={name}>
                  Image {name}, <span className="num">{megabytes(bytes)}</span>
                </li>
              ))}
              {kept.files.length === 0 ? null : (
                <li>
                  {kept.files.length} unpacked files, <span className="num">{megabytes(totalOf(kept.files))}</span>
                </li>
              )}
            </ul>
          )}
          <div className="row">
            <Button inactive={work.kind === "repairing"} onClick={() => void repair()}>
              <Wrench className="icon" />
              Repair
            </Button>
            <Button inactive={work.kind === "repairing"} onClick={() => void clear()}>
              <Eraser className="icon" />
              Clear
            </Button>
            <CopyButton text={reportText(entries, kept)} label="Copy report" />
          </div>
          <p role="status" aria-label="Repair">
            {work.kind === "repairing" ? `Looking at file ${work.done} of ${work.total} …` : work.kind === "said" ? work.text : ""}
          </p>
          {work.kind === "repairing" ? <progress max={work.total} value={work.done} aria-label="Repair" /> : null}
        </section>
        <section>
          <h2>Starts since this page was opened</h2>
          {entries.length === 0 ? (
            <p>Python has not been started yet. Open an exercise and come back.</p>
          ) : (
            <ScrollBox name="Starts">
              <table className="runtime-log">
                <thead>
                  <tr>
                    <th scope="col">At</th>
                    <th scope="col">What</th>
                    <th scope="col">Took</th>
                  </tr>
                </thead>
                <tbody>
                  {entries.map((entry) => (
                    <tr key={`${entry.at} ${entry.what}`}>
                      <td className="num">{seconds(entry.at)}</td>
                      <td>{entry.what}</td>
                      <td className="num">{entry.milliseconds === null ? "" : seconds(entry.milliseconds)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          )}
        </section>
      </div>
    </Page>
  );
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
const totalOf = (kept: Kept["files"]) => kept.reduce((sum, { bytes }) => sum + bytes, 0);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

function inWords({ right, wrong, removed }: RepairReport): string {
  const damaged = removed.length === 0 ? "" : ` What was damaged was thrown away: ${removed.join(", ")}.`;
  if (wrong.length === 0) return `All ${right} files are right.${damaged}`;
  return `${wrong.join(" ")} ${right} files are right.${damaged} Tell whoever runs this site.`;
}

function reportText(entries: readonly StartEntry[], { images, files }: Kept): string {
  return [
    navigator.userAgent,
    ...[...images, ...files].map(({ name, bytes }) => `kept: ${name}, ${megabytes(bytes)}`),
    ...entries.map(({ at, what, milliseconds }) => `${seconds(at)}: ${what}${milliseconds === null ? "" : `, ${seconds(milliseconds)}`}`),
  ].join("\n");
}
