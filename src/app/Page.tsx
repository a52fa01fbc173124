import { type ReactNode, useRef } from "react";
import { SkipLink } from "../ui/SkipLink";
import { type MainPage, PageHeader } from "./PageHeader";
import { useTitle } from "./use-title";
import "./Page.css";

interface PageProps {
  title: string;
  current?: MainPage;
  /** For text to read. */
  narrow?: boolean;
  children: ReactNode;
}

/** A page with a heading and text under it. */
export function Page({ title, current, narrow = false, children }: PageProps) {
  return (
    <PageFrame title={title} current={current ?? null} className={narrow ? "page narrow" : "page"}>
      <h1 className="page-title">{title}</h1>
      {children}
    </PageFrame>
  );
}

/** What every page but the exercise has around it. */
export function PageFrame({
  title,
  current,
  className,
  children,
}: {
  title: string;
  current: MainPage | null;
  className: string;
  children: ReactNode;
}) {
  const main = useRef<HTMLElement>(null);
  useTitle(title);
  return (
    <>
      <SkipLink label="Skip to the content" onJump={() => main.current?.focus()} />
      <PageHeader current={current} />
      <main className={className} ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
