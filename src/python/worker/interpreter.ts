/** What `boot.ts` makes, in types alone: the checker in Node uses the same code as a bundle. */
import type { PyodideAPI } from "pyodide";
import type { BootStep, PackContent, SupervisorMessage } from "../protocol";

export interface Interpreter {
  py: PyodideAPI;
  version: string;
  /** An image of this interpreter, which must not have run anything yet, with these modules imported. @throws where none can be made */
  takeImage(imports: readonly string[]): ArrayBuffer;
  /** Libraries compiled for this interpreter, by path: the next one need not compile them. */
  compiled: ReadonlyMap<string, WebAssembly.Module>;
}

type Told<Type extends SupervisorMessage["type"]> = Extract<SupervisorMessage, { type: Type }>;
export type Boot = Told<"boot">;
export type Restore = Told<"restore">;
export type Link = Told<"link">;
export type Wake = Told<"wake">;

export interface Watcher {
  /** Called before each step. */
  onStep(step: BootStep): void;
  /** Called when Python breaks down later. */
  onFatal(error: unknown): void;
}

/**
 * @param mounted the packs that were not there yet at the boot
 * @throws whatever stops Pyodide; the message names the file or package
 */
export type BootPython = (boot: Boot, mounted: Promise<readonly PackContent[]>, watcher: Watcher) => Promise<Interpreter>;

/** @throws whatever stops Pyodide, or is not as it was when the image was made */
export type RestorePython = (restore: Restore, linked: Promise<Link>, woken: Promise<Wake>, watcher: Watcher) => Promise<Interpreter>;
