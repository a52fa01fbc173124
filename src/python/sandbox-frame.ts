/** The opaque-origin frame as the page sees it. What comes out of it is hostile: source, size and rate are checked here, shape in `protocol.ts`. */
import { type FrameMessage, type PageMessage, parseFrameMessage } from "./protocol";

/** The supervisor already ends an interpreter at 200 a second; a frame that sends more is no longer ours. */
const MAX_MESSAGES_A_SECOND = 400;

export interface SandboxFrame {
  post(message: PageMessage, transfer?: Transferable[]): void;
  remove(): void;
}

export interface FrameListener {
  onMessage(message: FrameMessage): void;
  /** The frame broke the rules; it has been removed. */
  onBroken(reason: string): void;
}

export type CreateFrame = (listener: FrameListener) => SandboxFrame;

/** Counts messages a second; `tooMany` is true from the first one over the limit. */
export function messageMeter(limit: number, now: () => number) {
  let second = -1;
  let count = 0;
  return {
    tooMany(): boolean {
      const current = Math.floor(now() / 1000);
      count = current === second ? count + 1 : 1;
      second = current;
      return count > limit;
    },
  };
}

/** @param policy the frame's Content-Security-Policy; @param supervisorSource its only script, whose hash stands in the policy */
export function createSandboxFrame(policy: string, supervisorSource: string, listener: FrameListener): SandboxFrame {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = "Python sandbox";
  frame.hidden = true;
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${supervisorSource}</script>`;
  const meter = messageMeter(MAX_MESSAGES_A_SECOND, () => performance.now());

  const receive = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow) return;
    if (meter.tooMany()) {
      remove();
      listener.onBroken("The Python sandbox sent more messages than a page can take, so it was closed.");
      return;
    }
    const message = parseFrameMessage(event.data);
    if (message) listener.onMessage(message);
  };
  function remove(): void {
    window.removeEventListener("message", receive);
    frame.remove();
  }

  window.addEventListener("message", receive);
  document.body.append(frame);
  return {
    post: (message, transfer = []) => frame.contentWindow?.postMessage(message, "*", transfer),
    remove,
  };
}
