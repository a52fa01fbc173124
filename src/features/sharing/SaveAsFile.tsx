import { Download } from "lucide-react";
import type { Share } from "../../content/share";
import { shareFileName, writeShareFile } from "../../content/share-file";
import { Button } from "../../ui/Button";
import { saveFile } from "../../ui/save-file";

export function SaveAsFile({ share, title, isOnlyWay }: { share: Share; title: string; isOnlyWay: boolean }) {
  const name = shareFileName(title);
  return (
    <p className="share-file">
      <Button
        {...(isOnlyWay ? { kind: "primary" } : { small: true })}
        onClick={() => saveFile(name, "application/json", writeShareFile(share))}
      >
        <Download className="icon icon-s" />
        Save as file
      </Button>
      <span>{name}</span>
    </p>
  );
}
