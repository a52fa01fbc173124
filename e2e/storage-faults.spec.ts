/** The browser keeps nothing, or has no room: the app works, and says so. */
import { expect, test } from "./app";
import { EXERCISE, expectRightVerdicts } from "./verdicts";

test("no room for an image: it is said on the page about the runtime, and everything works", async ({ app, page }) => {
  await page.addInitScript(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException("No room is left.", "QuotaExceededError"));
  });
  await app.open(EXERCISE);
  // An image is made of an interpreter that nothing waits for.
  await expect(app.python).toContainText("Python ready");
  await expectRightVerdicts(app, "a full cache");
  await page.goto("./#/about/runtime");
  await expect(page.getByRole("table")).toContainText(/The image numpy could not be kept: .*No room is left/);
  await expect(page.getByText("Nothing is kept")).toBeVisible();
});

test("no room for a draft: it is said, the code stays, and it is saved when there is room", async ({ app, page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    let isFull = false;
    addEventListener("test:full", () => {
      isFull = true;
    });
    addEventListener("test:room", () => {
      isFull = false;
    });
    IDBObjectStore.prototype.put = function (...given) {
      if (isFull) throw new DOMException("No room is left.", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  await app.open(EXERCISE);
  await page.evaluate(() => dispatchEvent(new Event("test:full")));
  await app.write("# typed without room\n");
  await expect(page.getByText(/There is no room left on this device/)).toBeVisible();
  await expectRightVerdicts(app, "a full disk");
  await page.evaluate(() => dispatchEvent(new Event("test:room")));
  await app.write("# there is room again\n");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("region", { name: "Code", exact: true })).toContainText("there is room again");
});

for (const { what, block } of [
  {
    what: "answers every request with an error",
    block: () => {
      const refuse = () => {
        throw new DOMException("Site data is blocked.", "SecurityError");
      };
      IDBFactory.prototype.open = refuse;
      CacheStorage.prototype.open = () => Promise.reject(new DOMException("Site data is blocked.", "SecurityError"));
    },
  },
  {
    what: "throws when storage is only named",
    block: () => {
      const get = () => {
        throw new DOMException("Site data is blocked.", "SecurityError");
      };
      for (const name of ["indexedDB", "caches", "localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { get });
    },
  },
]) {
  test(`storage is blocked, the browser ${what}: it is said, and everything works`, async ({ app, page }) => {
    await page.addInitScript(block);
    await app.open(EXERCISE);
    await expect(page.getByText(/Not kept: This browser does not let the page keep anything/)).toBeVisible();
    await expectRightVerdicts(app, "blocked storage");
    // The tab keeps what was typed as long as it is open.
    await app.write("# only in this tab\n");
    await page.getByRole("link", { name: "NumPy" }).first().click();
    await expect(page.getByText(/Nothing will be kept/)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("region", { name: "Code", exact: true })).toContainText("only in this tab");
  });
}
