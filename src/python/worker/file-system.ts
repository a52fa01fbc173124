/** Puts the files of packs where Python looks for them, without copying any. */
import type { PackContent } from "../protocol";

interface FileNode {
  /** None until something is written. */
  contents?: Uint8Array;
  usedBytes: number;
}

/** Emscripten's file system in memory. */
export interface MemoryFiles {
  FS: {
    mkdirTree(path: string): void;
    lookupPath(path: string): { node: unknown };
    unlink(path: string): void;
    writeFile(path: string, content: Uint8Array): void;
    /** By descriptor; null where one was closed. */
    streams: readonly ({ path: string } | null)[];
    ErrnoError: new (code: number) => Error;
  };
  MEMFS: {
    createNode(folder: unknown, name: string, mode: number, device: number): FileNode;
    expandFileStorage(node: FileNode, capacity: number): void;
  };
}

const REGULAR_FILE = 0o100644;

export function mountPacks({ FS, MEMFS }: MemoryFiles, packs: readonly PackContent[]): void {
  const folders = new Map<string, unknown>();
  const folderAt = (path: string): unknown => {
    const known = folders.get(path);
    if (known) return known;
    FS.mkdirTree(path);
    const { node } = FS.lookupPath(path);
    folders.set(path, node);
    return node;
  };
  for (const { files, content } of packs) {
    for (const { path, offset, size } of files) {
      const slash = path.lastIndexOf("/");
      const node = MEMFS.createNode(folderAt(path.slice(0, slash) || "/"), path.slice(slash + 1), REGULAR_FILE, 0);
      node.usedBytes = size;
      if (content instanceof ArrayBuffer) node.contents = new Uint8Array(content, offset, size);
      else readWhenWanted(node, content, offset, size);
    }
  }
}

/** In the browser the content is a handle; in Node it is memory which all interpreters share, and of which each may change a copy only. */
function readWhenWanted(node: FileNode, content: PackContent["content"], offset: number, size: number): void {
  Object.defineProperty(node, "contents", {
    configurable: true,
    enumerable: true,
    get() {
      const bytes = bytesOf({ content, files: [] }, offset, size);
      Object.defineProperty(node, "contents", { value: bytes, writable: true, configurable: true, enumerable: true });
      return bytes;
    },
    set(bytes: Uint8Array) {
      Object.defineProperty(node, "contents", { value: bytes, writable: true, configurable: true, enumerable: true });
    },
  });
}

/** In a worker only: elsewhere no browser reads a blob at once. */
export function bytesOf({ content }: PackContent, offset: number, size: number): Uint8Array<ArrayBuffer> {
  if (content instanceof Blob) return new Uint8Array(new FileReaderSync().readAsArrayBuffer(content.slice(offset, offset + size)));
  return content instanceof ArrayBuffer ? new Uint8Array(content, offset, size) : new Uint8Array(content, offset, size).slice();
}
