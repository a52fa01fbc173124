import type { Schedule } from "./schedule";

/** @throws where the work has not ended after so many milliseconds */
export function inTime<T>(work: Promise<T>, milliseconds: number, message: string, schedule: Schedule): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = schedule(() => reject(new Error(message)), milliseconds);
    work.finally(cancel).then(resolve, reject);
  });
}
