/** The licences of everything in `public/pyodide`, in one text: whoever serves the folder passes these files on. */
import { sha256Of } from "./files";
import { compareNames, type LockPackage, type Plan, type WantedFile } from "./plan";

export const LICENCES_FILE = "LICENCES.txt";
/** Raise it when the text's shape changes, so that existing folders get the new one. */
const SHAPE = 1;

export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Changes exactly when the text would: reading every wheel on every call would take seconds. */
export function licencesKey(plan: Plan, notices: readonly Notice[]): string {
  return sha256Of(JSON.stringify([SHAPE, notices, plan.lock.packages]));
}

export async function licencesText(
  plan: Plan,
  notices: readonly Notice[],
  readFiles: (wheel: WantedFile) => Promise<Readonly<Record<string, Uint8Array>>>,
): Promise<string> {
  const parts = notices.map(({ title, text }) => section(title, [text]));
  for (const found of Object.values(plan.lock.packages)) {
    const wheel = plan.files.find((file) => file.name === found.file_name);
    if (wheel) parts.push(section(`${found.name} ${found.version}`, licencesOf(found, await readFiles(wheel))));
  }
  const opening = "The files in this folder are other people's work. These are their licences, as the files themselves carry them.\n";
  return [opening, ...parts].join("\n");
}

function section(title: string, texts: readonly string[]): string {
  return `${"=".repeat(100)}\n${title}\n${"=".repeat(100)}\n\n${texts.map((text) => `${tidy(text)}\n`).join("\n")}`;
}

function licencesOf(found: LockPackage, entries: Readonly<Record<string, Uint8Array>>): string[] {
  const decoder = new TextDecoder();
  const paths = Object.keys(entries).filter(isLicence).sort(compareNames);
  if (paths.length === 0) {
    const metadata = Object.entries(entries).find(([path]) => isMetadata(path));
    const stated = statedLicence(metadata === undefined ? "" : decoder.decode(metadata[1]));
    return [`(${found.file_name} carries no licence text. Its metadata says: ${stated}.)`];
  }
  const seen = new Map<string, string>();
  return paths.map((path) => {
    const text = decoder.decode(entries[path]);
    const earlier = seen.get(text);
    seen.set(text, earlier ?? path);
    return earlier === undefined ? `--- ${path}\n\n${tidy(text)}` : `--- ${path}\n\n(the same text as ${earlier})`;
  });
}

/** In `dist-info`, but also deep inside: fonts and vendored code have licences of their own. */
function isLicence(path: string): boolean {
  if (/\.(py|pyi|pyc|so|json)$/.test(path) || path.endsWith("/")) return false;
  return /\.dist-info\/licen[cs]es\//i.test(path) || /(^|\/)(licen[cs]es?|copying|notice|authors)([._-][^/]*)?$/i.test(path);
}

function isMetadata(path: string): boolean {
  return /^[^/]+\.dist-info\/METADATA$/.test(path);
}

export function statedLicence(metadata: string): string {
  const [head = ""] = metadata.split(/\r?\n\r?\n/, 1);
  const valuesOf = (field: string): string[] =>
    head
      .split(/\r?\n/)
      .filter((line) => line.startsWith(`${field}: `))
      .map((line) => line.slice(field.length + 2).trim());
  const classified = valuesOf("Classifier").filter((value) => value.startsWith("License :: "));
  const stated = [...valuesOf("License-Expression"), ...valuesOf("License"), ...classified].filter(
    (value) => value !== "" && value !== "UNKNOWN",
  );
  return stated[0] ?? "nothing";
}

function tidy(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll("\f", "").trim();
}
