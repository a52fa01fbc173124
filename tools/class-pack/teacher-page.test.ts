import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { inMegabytes, teacherPage } from "./teacher-page";

const page = teacherPage([{ name: "NumPy", bytes: 11_400_001 }]);

it("is one file, whose policy allows its one script and no connection", () => {
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
  expect(script.length).toBeGreaterThan(1_000);
  const policy = /content="(default-src[^"]*)"/.exec(page)?.[1] ?? "";
  expect(policy).toContain(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  expect(policy).toContain("default-src 'none'");
  expect(page.match(/<!-- \w+ -->/g)).toBeNull();
});

it("says what a pupil and a class fetch, rounded up", () => {
  expect(page).toContain("<td>11.5 MB</td><td>343 MB</td><td>0 MB</td>");
  expect(inMegabytes(11_400_000)).toBe("11.4");
  expect(inMegabytes(120_000_001)).toBe("121");
});
