/** Somebody else's text, wherever it is shown: nothing of it comes to life. */
import type { Page } from "@playwright/test";
import { expect, test } from "./app";
import { DOUBLE, exerciseLink } from "./share-links";
import { XSS_VECTORS } from "./xss-vectors";

/** What must not be anywhere in the page, and where it was found. */
function findLife(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const say = (element: Element, what: string) => found.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) say(element, name);
        if (/^(formaction|action|background|poster|ping|srcset|xlink:href)$/i.test(name)) say(element, name);
        if (name === "style" && /url\(|expression|@import/i.test(value)) say(element, "style");
        if (name === "href" && element.closest("#root") && !/^(#\/|https?:\/\/|mailto:)/i.test(value) && element.tagName !== "use")
          say(element, "href");
        if (name === "src" && element.closest("#root") && !/^(blob:|data:image\/png;base64,)/.test(value)) say(element, "src");
      }
    }
    const inside =
      "script, object, embed, base, meta, link, form, foreignObject, animate, set, use, video, audio, source, maction, template";
    for (const element of document.querySelectorAll(inside)) if (element.closest("#root")) say(element, "element");
    for (const element of document.querySelectorAll("iframe")) {
      if (element.getAttribute("sandbox") !== "allow-scripts") say(element, "frame");
    }
    if (document.querySelectorAll("iframe").length > 1) found.push("more than one frame");
    if (document.querySelector("base, head meta[http-equiv=refresh]")) found.push("base or refresh");
    return found;
  });
}

async function watchForLife(page: Page): Promise<() => Promise<string[]>> {
  const found: string[] = [];
  page.on("dialog", (dialog) => {
    found.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => found.push(`popup ${popup.url()}`));
  await page.addInitScript(() => {
    const fired: string[] = [];
    Reflect.set(window, "fired", fired);
    Reflect.set(window, "xss", () => fired.push(new Error("xss").stack ?? "xss"));
  });
  return async () => {
    for (const frame of page.frames()) {
      const fired: unknown = await frame.evaluate(() => Reflect.get(window, "fired") ?? []);
      if (Array.isArray(fired) && fired.length > 0) found.push(`ran in ${frame.url()}: ${fired.join("; ")}`);
    }
    return [...found, ...(await findLife(page))];
  };
}

test("the corpus is large, and says each thing once", () => {
  expect(XSS_VECTORS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(XSS_VECTORS).size).toBe(XSS_VECTORS.length);
});

test("what looks for life finds it", async ({ app, page, watch }) => {
  watch.allow(/./);
  const life = await watchForLife(page);
  await app.open("#/settings");
  expect(await life()).toEqual([]);
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.setAttribute("onerror", "xss()");
    image.src = "x.svg";
    document.querySelector("main")?.append(image);
    Reflect.get(window, "xss")();
  });
  expect((await life()).map((line) => line.split(":")[0])).toEqual([expect.stringMatching(/^ran in/), "onerror", "src"]);
});

test("title, statement, hints, solution and explanation of a self-made exercise", async ({ app, page }) => {
  test.setTimeout(600_000);
  const life = await watchForLife(page);
  await app.open("#/about");
  for (const [index, vector] of XSS_VECTORS.entries()) {
    // Each with a title of its own, so that one sees it has come.
    const title = `No ${index} ${vector}`.slice(0, 200);
    const exercise = {
      ...DOUBLE,
      title,
      statement: `A task.\n\n${vector}\n\nEnd.`,
      hints: [vector, `${vector} in a line`],
      explanation: vector,
      solution: vector,
    };
    await page.evaluate((hash) => {
      location.hash = hash;
    }, exerciseLink(exercise));
    const task = page.getByRole("region", { name: "Task" });
    await expect(page.getByRole("heading", { level: 1 }), vector).toHaveText(title.replaceAll(/\s+/g, " "));
    await expect(task.getByText("A task."), vector).toBeVisible();
    await page.getByRole("button", { name: "Hint 1 of 2" }).click();
    await page.getByRole("button", { name: "Hint 2 of 2" }).click();
    expect(await life(), vector).toEqual([]);
  }
});

test("output, tables, figures, errors, verdicts and names of files", async ({ app, page }) => {
  const life = await watchForLife(page);
  const vectors = XSS_VECTORS.filter((vector) => !vector.includes("\u0001"));
  const list = `VECTORS = ${JSON.stringify(vectors)}`;
  // Python reports 100 tests at most: one for each two vectors.
  const half = Math.ceil(vectors.length / 2);
  const tests = vectors.slice(0, half).map((vector, index) => {
    const other = vectors[half + index] ?? vector;
    return [
      `def test_${index}():`,
      `    ${JSON.stringify(vector)}`,
      `    print(${JSON.stringify(other)})`,
      `    assert answer(${2 * index}) == {"key": ${JSON.stringify(vector)}}, ${JSON.stringify(other)}`,
    ].join("\n");
  });
  await app.open(
    exerciseLink({
      ...DOUBLE,
      statement: "A task.",
      packages: ["numpy", "pandas", "matplotlib"],
      tests: ["from solution import answer", ...tests].join("\n\n\n"),
    }),
  );
  await app.write(
    [
      "import pandas as pd",
      list,
      "def answer(index):",
      "    if index % 3 == 0: raise ValueError(VECTORS[index % len(VECTORS)])",
      "    if index % 3 == 1: open(VECTORS[index % len(VECTORS)])",
      "    return VECTORS[index % len(VECTORS)]",
      "if __name__ == '__main__':",
      "    for vector in VECTORS: print(vector)",
      "pd.DataFrame({'value': VECTORS}, index=VECTORS)",
    ].join("\n"),
  );
  await app.run();
  await app.ended();
  await expect(app.output).toContainText(vectors[0] ?? "");
  await expect(app.output.getByRole("table").first()).toBeVisible();
  expect(await life()).toEqual([]);

  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(`0 of ${half} tests passed`);
  expect(await life()).toEqual([]);

  const plots = vectors.filter((_, index) => index % 20 === 4).map((vector) => vector.replaceAll("$", ""));
  await app.write(
    [
      "import matplotlib.pyplot as plt",
      `for vector in ${JSON.stringify(plots)}:`,
      "    plt.figure()",
      "    plt.title(vector)",
      "    plt.xlabel(vector)",
      "    plt.plot([1, 2])",
      "plt.show()",
    ].join("\n"),
  );
  await app.run();
  await app.ended();
  await expect(app.output.getByRole("img")).toHaveCount(plots.length);
  expect(await life()).toEqual([]);

  await app.write(`${list}\nexec(compile("1 / 0", VECTORS[0], "exec"))\nraise ValueError("".join(VECTORS))`);
  await app.run();
  await app.ended();
  await expect(app.output).toContainText("ZeroDivisionError");
  expect(await life()).toEqual([]);
});

test("code in a link, the title of an assignment, and a file's name", async ({ app, page }, info) => {
  const life = await watchForLife(page);
  await app.open("#/about");
  const { codeLink, assignmentLink } = await import("./share-links");
  const all = XSS_VECTORS.join("\n");
  await app.open(codeLink("numpy/boolean-surgery", all));
  await expect(page.getByRole("region", { name: "Shared code" })).toContainText(XSS_VECTORS[0] ?? "");
  expect(await life()).toEqual([]);
  for (const vector of XSS_VECTORS.slice(0, 20)) {
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      assignmentLink({ kind: "assignment", title: vector, items: [{ kind: "drill", drill: "dot-product", seed: 1, level: 1 }] }),
    );
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(vector.replaceAll(/\s+/g, " "));
    expect(await life(), vector).toEqual([]);
  }
  await app.open("#/");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "<img src=x onerror=xss()>.lr.json", mimeType: "text/html", buffer: Buffer.from(all) });
  await expect(page.getByRole("heading", { level: 1, name: "This file cannot be opened" })).toBeVisible();
  expect(await life()).toEqual([]);
  info.annotations.push({ type: "vectors", description: String(XSS_VECTORS.length) });
});
