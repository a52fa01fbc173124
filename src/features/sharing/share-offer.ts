/** What the dialog offers: a link where it fits into one, and the same as a file. */
import type { Exercise } from "../../content/exercise";
import { packShare, type SelfMadeExercise, type Share } from "../../content/share";
import { explainPayloadProblem } from "../../lib/payload";

/** Characters of the whole link. */
export const CUT_OFF_FROM = 2_000;
export const TOO_LONG_FROM = 8_000;
export const QR_UP_TO = 800;

export interface ShareSource {
  exercise: Pick<Exercise, "id" | "title">;
  /** Null for one of ours, which everybody has. */
  selfMade: SelfMadeExercise | null;
}

export type ShareOffer = {
  /** Null where an address says it all. */
  file: Share | null;
} & ({ kind: "link"; link: string } | { kind: "file-only"; reason: string });

/** @param code null for the exercise alone; @param site the page's own address, without what follows `#` */
export async function offerFor({ exercise, selfMade }: ShareSource, code: string | null, site: string): Promise<ShareOffer> {
  const address = selfMade ? await packed(selfMade) : { kind: "packed" as const, text: exercise.id };
  const share = code === null ? null : ({ kind: "code", exercise: exercise.id, code } as const);
  const query = share ? await packed(share) : null;
  const file = share && selfMade ? { ...share, selfMade } : (share ?? selfMade);
  if (address.kind === "refused") return { kind: "file-only", reason: address.reason, file };
  if (query?.kind === "refused") return { kind: "file-only", reason: query.reason, file };
  const link = `${site}#/${selfMade ? "x/" : ""}${address.text}${query ? `?c=${query.text}` : ""}`;
  if (link.length < TOO_LONG_FROM) return { kind: "link", link, file };
  return {
    kind: "file-only",
    reason: `A link would have ${link.length.toLocaleString("en")} characters, and most programs cut such links off.`,
    file,
  };
}

async function packed(share: Share): Promise<{ kind: "packed"; text: string } | { kind: "refused"; reason: string }> {
  const encoded = await packShare(share);
  if (encoded.kind === "encoded") return { kind: "packed", text: encoded.text };
  return { kind: "refused", reason: explainPayloadProblem(encoded.problem) };
}
