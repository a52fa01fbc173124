/** Plain http has none, and where storage is blocked, naming them is an error already. */
export function cachesIfAllowed(): CacheStorage | undefined {
  try {
    return "caches" in globalThis ? globalThis.caches : undefined;
  } catch {
    return undefined;
  }
}
