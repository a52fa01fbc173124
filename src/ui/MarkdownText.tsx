import { type AnchorHTMLAttributes, type ImgHTMLAttributes, type ReactNode, useMemo } from "react";
import Markdown, { type Options } from "react-markdown";
import rehypeKatex from "rehype-katex";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import { keepTogether } from "../lib/keep-together";
import { displayLoneFormulas } from "../lib/lone-formulas";
import { wrapWideThings } from "../lib/wide-things";
import "katex/dist/katex.min.css";
import "./HtmlText.css";
import "./MarkdownText.css";

/** Characters, pictures left out. A longer text is made to keep a browser busy; it is shown as it is written. */
const MAX_LENGTH = 40_000;

const PICTURE = /data:image\/png;base64,[A-Za-z0-9+/]+={0,2}/g;

const TEXT = "p br hr strong em del code pre blockquote ul ol li a img h2 h3 h4 h5 h6 table thead tbody tr th td div span sup section";
/** What KaTeX makes: MathML for screen readers, and drawn signs. */
const MATHS =
  "math semantics annotation mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mstyle mpadded mphantom menclose mglyph svg path line";
const ALLOWED = `${TEXT} ${MATHS}`.split(" ");

const OPTIONS: Options = {
  remarkPlugins: [remarkGfm, remarkMath, displayLoneFormulas],
  rehypePlugins: [
    lowerTopHeadings,
    [rehypeKatex, { strict: "ignore", trust: false, maxSize: 20, maxExpand: 200 }],
    keepTogether,
    wrapWideThings,
  ],
  allowedElements: ALLOWED,
  urlTransform: (address, attribute) => (attribute === "src" ? pictureAddress(address) : attribute === "href" ? linkAddress(address) : ""),
  components: { a: Link, img: Picture },
};

/** Somebody else's text: no HTML of theirs, no picture from elsewhere, no address that does more than lead somewhere. */
export function MarkdownText({ markdown }: { markdown: string }) {
  const content = useMemo(() => rendered(markdown), [markdown]);
  return <div className="prose foreign">{content}</div>;
}

function rendered(markdown: string): ReactNode {
  const asWritten = <pre>{markdown}</pre>;
  if (markdown.replaceAll(PICTURE, "").length > MAX_LENGTH) return asWritten;
  try {
    return Markdown({ ...OPTIONS, children: markdown });
  } catch {
    // Nested so deeply that the parser gives up.
    return asWritten;
  }
}

/** Pages of this site, other sites, mail. */
function linkAddress(address: string): string {
  return /^(?:#\/|https?:\/\/|mailto:)/i.test(address) ? address : "";
}

/** Only what lies in the text itself: a picture from elsewhere would tell its host who reads this. */
function pictureAddress(address: string): string {
  return /^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/.test(address) ? address : "";
}

function Link({ href, children }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  if (href === undefined || href === "") return <>{children}</>;
  if (href.startsWith("#/")) return <a href={href}>{children}</a>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
      {children}
    </a>
  );
}

function Picture({ src, alt = "" }: ImgHTMLAttributes<HTMLImageElement>) {
  if (src === undefined || src === "") return <span className="no-picture">{alt === "" ? "(a picture that is not shown)" : alt}</span>;
  return <img src={src} alt={alt} />;
}

/** The page's own heading is the exercise's title. */
function lowerTopHeadings() {
  return (tree: { children: { type: string; tagName?: string }[] }): void => {
    for (const node of tree.children) if (node.tagName === "h1") node.tagName = "h2";
  };
}
