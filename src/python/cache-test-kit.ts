/** What a browser keeps for one origin, as far as this site uses it. */
const addressOf = (request: RequestInfo | URL) => new Request(request).url;

export class FakeCache implements Cache {
  readonly kept = new Map<string, Response>();
  /** Set to refuse what is put. */
  full = false;

  async match(request: RequestInfo | URL) {
    return this.kept.get(addressOf(request))?.clone();
  }
  async put(request: RequestInfo | URL, response: Response) {
    if (this.full) throw new DOMException("No room is left.", "QuotaExceededError");
    this.kept.set(addressOf(request), response);
  }
  async delete(request: RequestInfo | URL) {
    return this.kept.delete(addressOf(request));
  }
  async keys() {
    return [...this.kept.keys()].map((address) => new Request(address));
  }
  add = notUsed;
  addAll = notUsed;
  matchAll = notUsed;
}

export class FakeCaches implements CacheStorage {
  readonly caches = new Map<string, FakeCache>();

  async open(name: string) {
    const cache = this.caches.get(name) ?? new FakeCache();
    this.caches.set(name, cache);
    return cache;
  }
  async delete(name: string) {
    return this.caches.delete(name);
  }
  async keys() {
    return [...this.caches.keys()];
  }
  has = notUsed;
  match = notUsed;
}

async function notUsed(): Promise<never> {
  throw new Error("The site does not use this.");
}
