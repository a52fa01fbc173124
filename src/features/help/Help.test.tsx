// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { FIRST, freshBrowserForEachTest, openTabAt } from "../../store/store-test-kit";
import { StoreProvider } from "../../store/use-store";
import { Help } from "./Help";

freshBrowserForEachTest();
afterEach(cleanup);

async function shown() {
  const tab = await openTabAt(FIRST.id);
  render(
    <StoreProvider store={tab.store}>
      <Help exercise={FIRST} />
    </StoreProvider>,
  );
  return tab;
}
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));

it("opens hints one by one; opened ones stay, and the last one gets the focus", async () => {
  await shown();
  await press("Hint 1 of 2");
  expect(screen.getByRole("heading", { name: "Hint 1 of 2: Look" })).toBeTruthy();
  await press("Hint 2 of 2");
  expect(screen.getByRole("heading", { name: "Hint 1 of 2: Look" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Hint/ })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Hint 2 of 2: Think" }));
});

it("asks before it shows the solution, and marks the exercise as seen", async () => {
  const tab = await shown();
  await press("Show solution");
  expect(await screen.findByRole("alertdialog", { name: "Show the solution?" })).toBeTruthy();
  expect(screen.queryByText(/solution of first/)).toBeNull();
  await press("Show it");
  expect(screen.getByRole("group", { name: "Solution", hidden: true }).textContent).toBe(FIRST.solution);
  expect(tab.store.getState().progress[FIRST.id]?.state).toBe("seen");
  expect(screen.getByText(/Marked as seen/)).toBeTruthy();
});
