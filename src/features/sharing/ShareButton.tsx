import { Share2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "../../ui/Button";
import { useFirstWanted } from "../../ui/use-first-wanted";
import type { ShareSource } from "./share-offer";

const load = () => import("./ShareDialog");
const ShareDialog = lazy(async () => ({ default: (await load()).ShareDialog }));

export function ShareButton({ source }: { source: ShareSource }) {
  const [isOpen, setOpen] = useState(false);
  const isWanted = useFirstWanted(isOpen, load);
  return (
    <>
      <Button kind="quiet" className="share-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Share2 className="icon" />
        Share
      </Button>
      {isWanted ? (
        <Suspense fallback={null}>
          <ShareDialog open={isOpen} onOpenChange={setOpen} source={source} />
        </Suspense>
      ) : null}
    </>
  );
}
