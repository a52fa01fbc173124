import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readToml } from "./exercise-folder";
import { type ContentProblem, problemLine } from "./problem";
import { checkSkills, compileSkills, type SkillsFile, skillsSchema } from "./skills";

type SkillEntry = SkillsFile["groups"][number]["skills"][number];

const skill = (title: string, exercises: string[], coming?: string): SkillEntry => ({
  title,
  why: "Because.",
  exercises,
  ...(coming === undefined ? {} : { coming }),
});
const file = (...skills: SkillEntry[]): SkillsFile => ({ groups: [{ title: "Core", summary: "First.", skills }] });
const found = (skills: SkillsFile, ids: readonly string[]) => checkSkills(skills, ids).map(problemLine);

describe("the skill map", () => {
  it("is all right when every exercise shows a skill; one may show several, and a skill may still be coming", () => {
    expect(found(file(skill("A", ["t/a", "t/b"]), skill("B", ["t/b"], "More."), skill("C", [], "All of it.")), ["t/a", "t/b"])).toEqual([]);
  });

  it("does not name an exercise that does not exist", () => {
    expect(found(file(skill("A", ["t/a", "t/gone"])), ["t/a"])).toEqual([
      'exercises/skills.toml: names t/gone for "A", which does not exist. Name an exercise as track/slug.',
    ]);
  });

  it("has no empty skill", () => {
    expect(found(file(skill("A", ["t/a"]), skill("Empty", [])), ["t/a"])).toEqual([
      'exercises/skills.toml: names no exercise for "Empty". Name some, or say in `coming` what is not there yet.',
    ]);
  });

  it("names nothing twice: an exercise in a skill, a skill, a group", () => {
    const [core] = file(skill("A", ["t/a", "t/a"]), skill("A", ["t/a"])).groups;
    const [again] = file(skill("B", ["t/a"])).groups;
    if (!core || !again) throw new Error("Each file has a group.");
    expect(found({ groups: [core, again] }, ["t/a"])).toEqual([
      'exercises/skills.toml: has two groups "Core". Rename one, or put their skills together.',
      'exercises/skills.toml: has two skills "A". Rename one, or put their exercises together.',
      'exercises/skills.toml: names t/a twice for "A". Remove one of them.',
    ]);
  });

  it("leaves no exercise out, and says so at the exercise", () => {
    expect(found(file(skill("A", ["t/a"])), ["t/a", "t/new"])).toEqual([
      "exercises/t/new/exercise.toml: shows no skill. Name t/new for at least one skill in exercises/skills.toml.",
    ]);
  });

  it("reaches the page with null where nothing is coming", () => {
    expect(compileSkills(file(skill("A", ["t/a"]))).groups[0]?.skills[0]).toEqual({
      title: "A",
      why: "Because.",
      exercises: ["t/a"],
      coming: null,
    });
  });
});

describe("skills.toml", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "skills-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function read(toml: string): { skills: SkillsFile | null; problems: readonly ContentProblem[] } {
    writeFileSync(join(folder, "skills.toml"), toml);
    const problems: ContentProblem[] = [];
    return { skills: readToml(folder, "skills.toml", skillsSchema, problems), problems };
  }

  it("may leave out exercises or coming", () => {
    const { skills, problems } = read('[[groups]]\ntitle = "G"\nsummary = "s"\n[[groups.skills]]\ntitle = "A"\nwhy = "w"\ncoming = "c"\n');
    expect(problems).toEqual([]);
    expect(skills?.groups[0]?.skills[0]).toEqual({ title: "A", why: "w", exercises: [], coming: "c" });
  });

  it("with a slip in a name says where, what and what to do", () => {
    const { skills, problems } = read('[[groups]]\ntitle = "G"\nsummary = "s"\n[[groups.skills]]\ntitle = "A"\nwhi = "w"\n');
    expect(skills).toBeNull();
    expect(problems.map(({ what }) => what)).toContainEqual(expect.stringContaining("groups.0.skills.0.why"));
    for (const { file: place, fix } of problems) {
      expect(place).toContain("skills.toml");
      expect(fix).toContain("CONTRIBUTING.md");
    }
  });
});
