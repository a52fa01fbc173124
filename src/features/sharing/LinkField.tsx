import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../../ui/Button";
import { copyText } from "../../ui/copy-text";
import { CUT_OFF_FROM, TOO_LONG_FROM } from "./share-offer";

/** The link, the way to take it along, and how long it is. */
export function LinkField({ link }: { link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<{ link: string; worked: boolean } | null>(null);
  const outcome = copied?.link === link ? copied : null;

  async function copy(): Promise<void> {
    const element = field.current;
    if (element) setCopied({ link, worked: await copyText(link, element) });
  }

  return (
    <>
      <div className="link-row">
        <input
          ref={field}
          type="text"
          readOnly
          aria-label="Link"
          aria-describedby="link-length"
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button kind="primary" onClick={() => void copy()}>
          {outcome?.worked ? <Check className="icon" /> : <Copy className="icon" />}
          Copy link
        </Button>
      </div>
      <Meter length={link.length} />
      <p className="share-note" role="status">
        {outcome === null
          ? ""
          : outcome.worked
            ? "Copied."
            : "This browser does not let the page copy. The link is selected: press Ctrl+C, or ⌘C on a Mac."}
      </p>
    </>
  );
}

function Meter({ length }: { length: number }) {
  const share = (characters: number) => `${Math.min(100, (100 * characters) / TOO_LONG_FROM)}%`;
  return (
    <div className={length >= CUT_OFF_FROM ? "link-meter long" : "link-meter"}>
      <div className="link-meter-bar" aria-hidden="true">
        <i style={{ width: share(length) }} />
        <b style={{ left: share(CUT_OFF_FROM) }} />
      </div>
      <p id="link-length">
        {length.toLocaleString("en")} characters.{" "}
        {length >= CUT_OFF_FROM
          ? `Some chats and mail programs cut off links from ${CUT_OFF_FROM.toLocaleString("en")} on: try it, or send the file.`
          : "Fits any chat."}
      </p>
    </div>
  );
}
