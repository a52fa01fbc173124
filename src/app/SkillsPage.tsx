import { skillMap } from "virtual:skills";
import { Legend } from "../features/catalogue/Legend";
import { HowFarOnMap, SkillList } from "../features/skills/SkillList";
import { buttonClass } from "../ui/Button";
import { PageFrame } from "./Page";
import { StorageBanner } from "./StorageBanner";
import "./SkillsPage.css";

export function SkillsPage() {
  return (
    <PageFrame title="Skill map" current="skills" className="page with-side">
      <StorageBanner />
      <header className="skills-head">
        <h1 className="page-title">Skill map</h1>
        <p>
          What jobs in AI and machine learning ask for, and the exercises here that show it. <HowFarOnMap skillMap={skillMap} />
        </p>
      </header>
      <aside className="page-side skills-side" aria-labelledby="advice-title">
        <h2 id="advice-title">Looking for a job?</h2>
        <p>Do you need a PhD? PyTorch or TensorFlow? How much mathematics? And what can this site not give you?</p>
        <p>
          <a className={buttonClass({})} href="#/skills/advice">
            Read our advice
          </a>
        </p>
      </aside>
      <div className="page-main">
        <Legend />
        <SkillList skillMap={skillMap} />
      </div>
    </PageFrame>
  );
}
