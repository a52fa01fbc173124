import { packageName } from "../content/package-names";
import type { RuntimeManifest } from "../python/runtime-manifest";
import { useRuntimeManifest } from "./use-runtime-manifest";
import "./RuntimeVersions.css";

/** Those that people write `import` for. */
const SHOWN = ["numpy", "scipy", "pandas", "scikit-learn", "matplotlib", "pytest"];

export function RuntimeVersions() {
  const reading = useRuntimeManifest();
  switch (reading.kind) {
    case "reading":
      return (
        <p className="versions" aria-busy="true">
          <span className="visually-hidden">The versions are being read.</span>
          {SHOWN.map((name) => (
            <span key={name} className="version bone" aria-hidden="true" />
          ))}
        </p>
      );
    case "failed":
      return <p>The list of versions did not load. {reading.message}</p>;
    case "read":
      return (
        // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets
        <ul className="versions" role="list">
          {versionsOf(reading.manifest).map(({ name, version }) => (
            <li key={name} className="version">
              {name} <span className="num">{version}</span>
            </li>
          ))}
        </ul>
      );
  }
}

function versionsOf({ runtime, packages }: RuntimeManifest): { name: string; version: string }[] {
  const shown = SHOWN.flatMap((name) => {
    const found = packages[name];
    return found ? [{ name: packageName(name), version: found.version }] : [];
  });
  return [{ name: "Python", version: runtime.python }, ...shown, { name: "Pyodide", version: runtime.core }];
}
