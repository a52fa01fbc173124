/** Fetches a file that the build has listed, and lets none through that is another one. */
import { sha256Hex } from "../lib/sha256";
import { inDigits, joined, type Receive, type Received, RuntimeFileError } from "./receive";

export interface ListedFile {
  name: string;
  size: number;
  sha256: string;
}

/** Where the pieces of one file lie that have come already. */
export interface Pieces {
  /** From the file's beginning, without gaps. */
  load(): Promise<ArrayBuffer[]>;
  save(from: number, bytes: ArrayBuffer): Promise<void>;
  remove(): Promise<void>;
}

/** So much is lost at most when a download breaks off, where the server can send pieces. */
export const PIECE_BYTES = 1_000_000;

export interface ListedRequest {
  file: ListedFile;
  address: URL;
  /** Of this file, the ones that were there already included. */
  onBytes(loaded: number): void;
  signal: AbortSignal | null;
  /** Null where nobody needs what comes of a download that breaks off. */
  pieces: Pieces | null;
}

/** @throws RuntimeFileError that names the file */
export async function fetchListed(receive: Receive, request: ListedRequest): Promise<ArrayBuffer> {
  const { file, pieces } = request;
  const isRight = async ({ bytes }: Received) => bytes.byteLength === file.size && (await sha256Hex(bytes)) === file.sha256;
  const first = await (pieces !== null && file.size > PIECE_BYTES
    ? inPieces(receive, request, pieces)
    : whole(receive, request, "default"));
  await pieces?.remove();
  if (await isRight(first)) return first.bytes;
  // Past the browser's own cache.
  const second = await whole(receive, request, "reload");
  if (await isRight(second)) return second.bytes;
  throw new RuntimeFileError(file.name, second.isPage ? IS_PAGE : wrongContent(file, second.bytes.byteLength));
}

export const IS_PAGE =
  "did not come: the answer is a web page. Perhaps this network asks you to log in first, or the server does not have the file.";

function wrongContent(file: ListedFile, bytes: number): string {
  return bytes === file.size
    ? "on the server was altered: its content is not the one that this build expects."
    : `on the server has ${inDigits(bytes)} bytes instead of ${inDigits(file.size)}.`;
}

function whole(receive: Receive, { file, address, onBytes, signal }: ListedRequest, cache: RequestCache): Promise<Received> {
  return receive({ name: file.name, address, cache, size: file.size, piece: null }, onBytes, signal);
}

async function inPieces(receive: Receive, { file, address, onBytes, signal }: ListedRequest, pieces: Pieces): Promise<Received> {
  const chunks = await pieces.load();
  let loaded = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  onBytes(loaded);
  while (loaded < file.size) {
    const piece = { from: loaded, to: Math.min(loaded + PIECE_BYTES, file.size) };
    const before = loaded;
    const wanted = { name: file.name, address, cache: "default", size: file.size, piece } as const;
    const received = await receive(wanted, (more) => onBytes(before + more), signal);
    // A server that knows no pieces has sent all of it.
    if (!received.isPiece) return received;
    await pieces.save(loaded, received.bytes);
    chunks.push(received.bytes);
    loaded = piece.to;
  }
  return { isPage: false, isPiece: false, bytes: joined(chunks.map((chunk) => new Uint8Array(chunk))) };
}
