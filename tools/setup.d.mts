export function must(command: string, args: readonly string[]): void;
