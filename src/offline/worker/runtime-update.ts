/** What has been made available offline stays so through an update: the new version's files come before it is put to use. */
import * as v from "valibot";
import { fetchListed } from "../../python/fetch-listed";
import { filesOfSet } from "../../python/offline-sets";
import type { Receive } from "../../python/receive";
import type { RuntimeCache } from "../../python/runtime-cache";
import { addressIn } from "../../python/runtime-files";
import { type RuntimeManifest, runtimeManifestSchema } from "../../python/runtime-manifest";

const manifestSchema = v.pipe(v.string(), v.parseJson(), runtimeManifestSchema);

/** @throws RuntimeFileError that names the file that did not come; what came before it is kept */
export async function fetchChanged(cache: RuntimeCache, manifestText: string, folder: URL, receive: Receive): Promise<void> {
  const choice = await cache.choice();
  // A download that somebody has paused is theirs to go on with.
  if (choice?.isComplete !== true) return;
  for (const file of filesOfSet(v.parse(manifestSchema, manifestText), choice.set)) {
    if ((await cache.bytesOf(file)) === file.size) continue;
    const pieces = cache.piecesOf(file);
    await cache.save(file, await fetchListed(receive, { file, address: addressIn(folder, file), onBytes: () => {}, signal: null, pieces }));
  }
}

/** @param manifestTexts of the builds that are still in use */
export async function removeUnused(cache: RuntimeCache, manifestTexts: readonly string[]): Promise<void> {
  await cache.keepOnly(manifestTexts.map(readManifest).flatMap((manifest) => manifest?.files ?? []));
}

/** Null where another version wrote it in another form. */
function readManifest(text: string): RuntimeManifest | null {
  const parsed = v.safeParse(manifestSchema, text);
  return parsed.success ? parsed.output : null;
}
