/** Text kept under names, read and written at once: what `localStorage` offers, without its exceptions. */
export interface KeyValueMemory {
  get(key: string): string | null;
  /** False where nothing could be kept: blocked or full. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

export const guardedLocalStorage: KeyValueMemory = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
  remove(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Blocked: then nothing is there.
    }
  },
};
