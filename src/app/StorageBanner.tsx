import { StorageError } from "../store/storage";
import { useAppState } from "../store/use-store";
import { Banner } from "../ui/Banner";

/** Says so where nothing will be kept, before somebody has worked for an hour. */
export function StorageBanner() {
  const isBlocked = useAppState((state) => state.storage === "blocked");
  const reason = useAppState(({ workspace: { saving } }) => (saving.kind === "not-kept" ? saving.reason : null));
  if (!isBlocked) return null;
  return <Banner tone="error" text={`Nothing will be kept. ${reason ?? new StorageError("blocked").message}`} />;
}
