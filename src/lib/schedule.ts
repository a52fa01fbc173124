/** Calls back once after that many milliseconds; the function it returns calls that off. */
export type Schedule = (callback: () => void, milliseconds: number) => () => void;

export const scheduleTimeout: Schedule = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};
