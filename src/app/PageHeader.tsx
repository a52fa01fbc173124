import { SlidersHorizontal } from "lucide-react";
import { buttonClass } from "../ui/Button";
import { TopBar } from "../ui/TopBar";
import { HelpDialog } from "./HelpDialog";
import { ThemeMenu } from "./ThemeMenu";
import "./PageHeader.css";

export type MainPage = "tracks" | "today" | "drills" | "skills" | "classroom" | "about" | "settings";

export function PageHeader({ current }: { current: MainPage | null }) {
  const mark = (page: MainPage) => (page === current ? { "aria-current": "page" as const } : {});
  return (
    <TopBar
      end={
        <>
          <ThemeMenu />
          <HelpDialog />
          <a className={buttonClass({ kind: "quiet", iconOnly: true })} href="#/settings" aria-label="Settings" {...mark("settings")}>
            <SlidersHorizontal className="icon" />
          </a>
        </>
      }
    >
      <nav aria-label="Main">
        <a href="#/" {...mark("tracks")}>
          Tracks
        </a>
        <a href="#/today" {...mark("today")}>
          Today
        </a>
        <a href="#/drills" {...mark("drills")}>
          Drills
        </a>
        <a href="#/skills" {...mark("skills")}>
          Skills
        </a>
        <a href="#/classroom" {...mark("classroom")}>
          Classroom
        </a>
        <a href="#/about" {...mark("about")}>
          About
        </a>
      </nav>
    </TopBar>
  );
}
