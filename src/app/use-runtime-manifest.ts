import { useEffect, useState } from "react";
import { createRuntimeFiles } from "../python/runtime-files";
import type { RuntimeManifest } from "../python/runtime-manifest";

export type ManifestReading = { kind: "reading" } | { kind: "read"; manifest: RuntimeManifest } | { kind: "failed"; message: string };

/** What lies in `pyodide/` beside this page: the versions that people really get. */
export function useRuntimeManifest(): ManifestReading {
  const [reading, setReading] = useState<ManifestReading>({ kind: "reading" });
  useEffect(() => {
    let left = false;
    const show = (next: ManifestReading) => {
      if (!left) setReading(next);
    };
    createRuntimeFiles(new URL("pyodide/", document.baseURI))
      .manifest()
      .then(
        (manifest) => show({ kind: "read", manifest }),
        (error: unknown) => show({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
      );
    return () => {
      left = true;
    };
  }, []);
  return reading;
}
