import { useId } from "react";
import type { SkillGroup, SkillMap } from "../../content/skills";
import { useAppState } from "../../store/use-store";
import { SkillCard } from "./SkillCard";
import { mapProgress } from "./skill-progress";
import "./SkillList.css";

/** Everything that the map names, in its groups. */
export function SkillList({ skillMap }: { skillMap: SkillMap }) {
  return skillMap.groups.map((group) => <Group key={group.title} group={group} />);
}

function Group({ group: { title, summary, skills } }: { group: SkillGroup }) {
  const id = useId();
  return (
    <section className="skill-group" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p className="meta">{summary}</p>
      </header>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets */}
      <ul className="skills" role="list">
        {skills.map((skill) => (
          <SkillCard key={skill.title} skill={skill} />
        ))}
      </ul>
    </section>
  );
}

/** One sentence on the whole map. */
export function HowFarOnMap({ skillMap }: { skillMap: SkillMap }) {
  const catalogue = useAppState((state) => state.catalogue);
  const progress = useAppState((state) => state.progress);
  const isRead = useAppState((state) => state.storage !== "reading");
  const { solved, total, complete, open } = mapProgress(skillMap, catalogue, progress);
  if (!isRead) return <>There are {total} so far.</>;
  return (
    <>
      You have solved {solved} of {total} exercises; {complete} of {open} skills are complete, as far as they go here.
    </>
  );
}
