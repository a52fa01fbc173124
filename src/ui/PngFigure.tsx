import { useEffect, useState } from "react";
import { CodeText } from "./CodeText";
import "./PngFigure.css";

export interface Png {
  png: Uint8Array<ArrayBuffer>;
  alt: string;
  caption: string;
}

/** A picture that arrived as bytes. Its address lives as long as the picture is on the page. */
export function PngFigure({ figure }: { figure: Png }) {
  const url = useBlobUrl(figure.png);
  return (
    <figure className="picture">
      {url === null ? null : <img src={url} alt={figure.alt === "" ? "Figure without a title" : figure.alt} />}
      {figure.caption === "" ? null : (
        <figcaption>
          <CodeText text={figure.caption} />
        </figcaption>
      )}
    </figure>
  );
}

function useBlobUrl(bytes: Uint8Array<ArrayBuffer>): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes], { type: "image/png" }));
    setUrl(address);
    return () => URL.revokeObjectURL(address);
  }, [bytes]);
  return url;
}
