/**
 * The page gets bytecode: compiling the source of the standard library and of the packages in the browser took two thirds of the
 * start. And it gets packs, not zip files: unpacking those took a second more. What becomes of each entry is decided here;
 * precompile.py compiles, pack.ts packs.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { messageOf, readIfThere, sha256Of, writeWhole } from "./files";
import { filesOf, packName, packOf } from "./pack";
import { compareNames, type WantedFile } from "./plan";

/** Raise it whenever the same input gives other bytes than before. */
const STEP_VERSION = 6;
const STANDARD_LIBRARY = "python_stdlib.zip";
const SEAL_BYTES = 32;

export interface Precompiler {
  /** Under which name the result is served. */
  servedName(file: WantedFile): string;
  /** Changes exactly when the result would. */
  recipe(file: WantedFile): string;
  /** What an earlier call, perhaps of another clone, has made. */
  made(file: WantedFile): Promise<Uint8Array | undefined>;
  make(file: WantedFile, original: Uint8Array, onProgress: (done: number, total: number) => void): Promise<Uint8Array>;
  /** What a result of `make` holds, by the names inside the published file. */
  filesOf(made: Uint8Array): Readonly<Record<string, Uint8Array>>;
}

export interface Entry {
  readonly from: string;
  /** Only for modules: the file that tracebacks name. */
  readonly code?: string;
  /** Only for modules: nobody asks `help` about it, or nobody needs more than that it can be imported. */
  readonly without?: "docstrings" | "code";
}

/** Rewrites a zip as the entries say. */
export type Engine = (zip: Uint8Array, entries: readonly Entry[], onProgress: (done: number, total: number) => void) => Promise<Uint8Array>;

export function precompiler(options: {
  coreVersion: string;
  cacheFolder: string;
  engine: Engine;
  warn: (text: string) => void;
}): Precompiler {
  const { coreVersion, engine, warn } = options;
  const folder = join(options.cacheFolder, "precompiled");
  const recipe = (file: WantedFile): string => recipeOf(file, coreVersion);
  const pathOf = (file: WantedFile): string => join(folder, `${recipe(file)}-${file.name}`);
  let cacheWorks = true;
  return {
    servedName: (file) => packName(file.name),
    filesOf,
    recipe,
    made: async (file) => unsealed(await readIfThere(pathOf(file))),
    make: async (file, original, onProgress) => {
      const holdsPython = file.name === STANDARD_LIBRARY || file.name.endsWith(".whl");
      const compiled = holdsPython ? await engine(original, entriesOf(file.name, namesIn(original)), onProgress) : original;
      const made = packOf(file.name, compiled);
      try {
        if (cacheWorks) {
          await mkdir(folder, { recursive: true });
          await writeWhole(pathOf(file), sealed(made));
        }
      } catch (error) {
        cacheWorks = false;
        warn(`The cache folder cannot be written (${messageOf(error)}): the next clone compiles again.`);
      }
      return made;
    },
  };
}

export function recipeOf(file: { name: string; sha256: string }, coreVersion: string): string {
  // The name counts: it decides which paths the tracebacks show.
  return sha256Of(JSON.stringify([STEP_VERSION, coreVersion, file.name, file.sha256]));
}

/** In name order, whatever the order in the original. */
export function entriesOf(fileName: string, names: readonly string[]): Entry[] {
  const root = fileName === STANDARD_LIBRARY ? "/lib/python314.zip/" : "/lib/python3.14/site-packages/";
  return [...names]
    .filter((name) => !isLeftOut(name))
    .sort(compareNames)
    .map((name) => {
      if (!name.endsWith(".py")) return { from: name };
      const without = HOLLOW.test(name) ? "code" : UNDOCUMENTED.test(name) ? "docstrings" : undefined;
      return { from: name, code: root + name, ...(without && { without }) };
    });
}

/** What grades, and what that needs: a learner reads its messages, never its docstrings. */
const UNDOCUMENTED = /^(?:_pytest|pytest|pluggy|iniconfig|packaging|pygments)\//;
/** `from numpy import *`, which scikit-learn does, imports it. It is for Fortran compilers. */
const HOLLOW = /^numpy\/f2py\/__init__\.py$/;

/** What nothing imports while a learner's program runs: every start fetches and unpacks what is not here. */
const LEFT_OUT: readonly RegExp[] = [
  // 5 MB. The other wheels come without their tests.
  /^scipy\/(.+\/)?tests\//,
  // What compilers and type checkers read.
  /^(?:numpy|scipy|sklearn|pandas|matplotlib|PIL)\/.*\.(?:pyi|pxd|pyx|h|hpp)$/,
  // pytest colours Python and differences with it; the 600 other languages are 4 MB.
  /^pygments\/lexers\/(?!(?:__init__|_mapping|diff|python)\.py$)/,
  // And with one style, for a terminal.
  /^pygments\/styles\/(?!(?:__init__|_mapping|default)\.py$)/,
  /^pygments\/(?:formatters\/(?!(?:__init__|_mapping|terminal\w*)\.py$)|cmdline|sphinxext)/,
  // Names of licences, lock files and the like: pytest and matplotlib compare versions.
  /^packaging\/(?:licenses\/|(?:metadata|pylock|direct_url|dependency_groups)\.py$)/,
  // Fortran compilers, what C compilers link, and a LAPACK for NumPy's own tests.
  /^numpy\/(?:f2py\/(?!__init__\.py$)|random\/_examples\/|linalg\/lapack_lite\.|.*\.a$)/,
  // The hash of every file, for uninstalling.
  /\.dist-info\/RECORD$/,
  // Servers, and clients of servers other than the web's: no browser lets them connect.
  /^(?:wsgiref|xmlrpc)\/|^http\/(?:server|cookiejar)\.py$|^(?:ftplib|imaplib|mailbox|poplib|smtplib)\.py$/,
  // Doubles in Python of what the interpreter has in C, and the loops of Windows.
  /^(?:_pyio|_pydatetime)\.py$|^asyncio\/(?:proactor_events|windows_\w+)\.py$/,
  // What only other systems have, and what starts another Python.
  /^_(?:aix|android|apple|ios|osx)_support\.py$|^ctypes\/(?:_aix|wintypes|macholib\/.*)\.py$|^nturl2path\.py$/,
  /^multiprocessing\/popen_spawn_win32\.py$|^venv\/|^(?:zipapp|pty)\.py$|^asyncio\/tools\.py$/,
  // The interactive prompt. `help` and `pdb` need the rest of it.
  /^_pyrepl\/(?!(?:__init__|pager|trace|types|utils)\.py$)|^asyncio\/__main__\.py$/,
];

function isLeftOut(name: string): boolean {
  return LEFT_OUT.some((pattern) => pattern.test(name));
}

function namesIn(zip: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(zip, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return names;
}

/** Nobody publishes the SHA-256 of what we make, so it stands before the content. */
export function sealed(content: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(sha256Of(content), "hex"), content]);
}

export function unsealed(bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (bytes === undefined) return undefined;
  const content = bytes.subarray(SEAL_BYTES);
  return Buffer.from(bytes.subarray(0, SEAL_BYTES)).toString("hex") === sha256Of(content) ? content : undefined;
}
