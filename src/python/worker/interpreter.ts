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

export type Boot = Extract<SupervisorMessage, { type: "boot" }>;
export type Wake = Extract<SupervisorMessage, { type: "wake" }>;

/** What a boot waits for once it has begun. */
export interface Awaited {
  /** The image, where the boot message has an image's head. */
  woken: Promise<Wake>;
  /** The other packs, where it has none. */
  mounted: Promise<readonly PackContent[]>;
}

/**
 * @param onStep called before each step
 * @param onFatal called when Python breaks down later
 * @throws whatever stops Pyodide; the message names the file or package
 */
export type BootPython = (
  boot: Boot,
  awaited: Awaited,
  onStep: (step: BootStep) => void,
  onFatal: (error: unknown) => void,
) => Promise<Interpreter>;
