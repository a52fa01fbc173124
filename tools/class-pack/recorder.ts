/** Stands between a browser and a server of the pack, passes everything on, and writes down what crosses: bodies only. */
import { createServer, request } from "node:http";

export interface Crossed {
  /** From the first slash, with its query. */
  path: string;
  status: number;
  bytes: number;
}

export interface Recorder {
  port: number;
  /** What crossed since the last call. */
  take(): Crossed[];
  close(): Promise<void>;
}

export async function openRecorder(serverPort: number): Promise<Recorder> {
  let crossed: Crossed[] = [];
  const recorder = createServer((asked, answer) => {
    const { method, url = "/", headers } = asked;
    const passed = request({ host: "127.0.0.1", port: serverPort, method, path: url, headers }, (response) => {
      const entry = { path: url, status: response.statusCode ?? 0, bytes: 0 };
      crossed.push(entry);
      answer.writeHead(entry.status, response.headers);
      response.on("data", (piece: Buffer) => {
        entry.bytes += piece.byteLength;
      });
      response.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => recorder.listen(0, "127.0.0.1", resolve));
  const place = recorder.address();
  if (place === null || typeof place === "string") throw new Error("The recorder has no port.");
  return {
    port: place.port,
    take() {
      const taken = crossed;
      crossed = [];
      return taken;
    },
    async close() {
      recorder.closeAllConnections();
      await new Promise((resolve) => recorder.close(resolve));
    },
  };
}

export const bytesOf = (crossed: readonly Crossed[]) => crossed.reduce((sum, { bytes }) => sum + bytes, 0);
