/**
 * `npm run bench:class [pupils]`: what a class fetches, as a real Chromium fetches it, and whether each server of the pack holds
 * 200 pupils at a time. Loopback only. Prints Markdown tables.
 */
import { join } from "node:path";
import { CSHARP_LEFT_OUT, csharpServer } from "./csharp";
import { LESSONS, recordLessons } from "./lessons";
import { bytesOf } from "./recorder";
import { type ServerProgram, startServer } from "./running-server";
import { simulateClass } from "./simulate";
import { unpackedPack } from "./unpack";

const PUPILS = Number(process.argv[2] ?? 200);
const inMegabytes = (bytes: number) => (bytes / 1_000_000).toFixed(2);

const pack = unpackedPack(join(import.meta.dirname, "../../dist"));
try {
  const servers: ServerProgram[] = [
    { name: "Node", command: process.execPath, args: [join(pack.folder, "servers/serve.mjs")] },
    { name: "Python", command: "python3", args: [join(pack.folder, "servers/serve.py")] },
    { name: "Perl", command: "perl", args: [join(pack.folder, "servers/serve.pl")] },
    ...(CSHARP_LEFT_OUT ? [] : [csharpServer(pack.folder)]),
  ];
  console.log("| set | requests | first lesson | next lesson | next lesson's requests |\n|---|---|---|---|---|");
  const recorded = [];
  for (const { set, exercise } of LESSONS) {
    const [node] = servers;
    if (node === undefined) throw new Error("There is no server.");
    const server = await startServer(node);
    const { first, next } = await recordLessons(server.port, exercise);
    await server.close();
    recorded.push({ set, first });
    console.log(`| ${set} | ${first.length} | ${inMegabytes(bytesOf(first))} MB | ${inMegabytes(bytesOf(next))} MB | ${next.length} |`);
  }
  console.log(`\n| server | set | ${PUPILS} pupils at a time | failures | a pupil | next lesson |\n|---|---|---|---|---|---|`);
  for (const program of servers) {
    const server = await startServer(program);
    for (const { set, first } of recorded) {
      const { failures, firstLessonBytes, nextLessonBytes, seconds } = await simulateClass(server.port, first, PUPILS);
      const cells = [
        program.name,
        set,
        `${seconds.toFixed(0)} s`,
        failures.length,
        `${inMegabytes(firstLessonBytes)} MB`,
        `${nextLessonBytes} bytes`,
      ];
      console.log(`| ${cells.join(" | ")} |`);
      for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`);
    }
    await server.close();
  }
} finally {
  pack.remove();
}
