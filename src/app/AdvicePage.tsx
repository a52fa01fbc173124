import { adviceHtml } from "virtual:advice";
import { HtmlText } from "../ui/HtmlText";
import { Page } from "./Page";
import "./AdvicePage.css";

export function AdvicePage() {
  return (
    <Page title="Advice for job seekers" current="skills" narrow>
      <HtmlText className="advice" html={adviceHtml} />
      <p className="advice-back">
        <a href="#/skills">Back to the skill map</a>
      </p>
    </Page>
  );
}
