import { sha256 as plainSha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 in lower-case hex. On plain http in a local network there is no `crypto.subtle`: then plain code, about ten times slower. */
export async function sha256Hex(bytes: ArrayBuffer): Promise<string> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return bytesToHex(plainSha256(new Uint8Array(bytes)));
  return bytesToHex(new Uint8Array(await subtle.digest("SHA-256", bytes)));
}
