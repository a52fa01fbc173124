import { Contrast } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "../ui/Button";
import { useFirstWanted } from "../ui/use-first-wanted";

const load = () => import("./ThemeChoice");
const ThemeChoice = lazy(async () => ({ default: (await load()).ThemeChoice }));

export function ThemeMenu() {
  const [isOpened, setOpened] = useState(false);
  const isWanted = useFirstWanted(isOpened, load);
  const standIn = (
    <Button kind="quiet" iconOnly className="hide-s" aria-label="Theme" aria-haspopup="menu" onClick={() => setOpened(true)}>
      <Contrast className="icon" />
    </Button>
  );
  return isWanted ? (
    <Suspense fallback={standIn}>
      <ThemeChoice />
    </Suspense>
  ) : (
    standIn
  );
}
