/**
 * Every drill's golden questions in Pyodide: the numbers are those of ordinary Python, the page's schema takes what Python says, and each
 * formula can be shown. Prints one line a drill.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { drillQuestionSchema } from "../../src/content/drill";
import { starterInNode } from "../check-exercises/node-worker";
import { DRILLS, readDrills } from "../content/drill-folder";
import { EXERCISES } from "../content/exercise-folder";
import { markdownToHtml } from "../content/markdown";
import { problemLine } from "../content/problem";

const FOLDER = join(EXERCISES, DRILLS);
const INSIDE = "/tmp/drills";
const drawnSchema = v.array(v.strictObject({ seed: v.number(), level: v.number(), question: drillQuestionSchema }));
const spokenSchema = v.strictObject({ drawn: drawnSchema, golden: v.unknown() });

const { drills, problems } = readDrills();
for (const problem of problems) console.error(problemLine(problem));

const starter = await starterInNode(["numpy"], ["numpy"]);
const { py, close } = await starter.plain();
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
  /(drill|kit|golden|folders)\.(py|toml)$/.test(name),
);
for (const name of files) {
  py.FS.mkdirTree(join(INSIDE, name, ".."));
  py.FS.writeFile(join(INSIDE, name), readFileSync(join(FOLDER, name)));
}
py.runPython(`import json, sys\nsys.path.insert(0, ${JSON.stringify(INSIDE)})\nfrom golden import drawn, golden`);
const spoken = v.pipe(v.string(), v.parseJson(), spokenSchema);

let failed = problems.length > 0 ? 1 : 0;
for (const { slug } of drills) {
  try {
    const said: unknown = py.runPython(
      `questions = drawn(${JSON.stringify(slug)})\njson.dumps({"drawn": questions, "golden": golden(questions)}, allow_nan=False)`,
    );
    const { drawn, golden } = v.parse(spoken, said);
    for (const { question } of drawn) for (const text of [question.text, ...question.worked.steps]) markdownToHtml(text);
    const kept: unknown = JSON.parse(readFileSync(join(FOLDER, slug, "golden.json"), "utf8"));
    if (JSON.stringify(golden) !== JSON.stringify(kept)) throw new Error("asks other questions in Pyodide than golden.json says");
    console.log(`ok   ${slug} (${drawn.length} questions)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${slug}: ${String(error)}`);
  }
}
close();
console.log(`drills: ${drills.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && drills.length > 0 ? 0 : 1);
