// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { FIRST, freshBrowserForEachTest, openTabAt } from "../../store/store-test-kit";
import { StoreProvider } from "../../store/use-store";
import { ResetButton } from "./ResetButton";

freshBrowserForEachTest();
afterEach(cleanup);

async function afterEditing(code: string) {
  const tab = await openTabAt(FIRST.id);
  tab.store.getState().edit(code);
  render(
    <StoreProvider store={tab.store}>
      <ResetButton starter={FIRST.starter} />
    </StoreProvider>,
  );
  return tab;
}
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));

it("asks first, resets, and takes it back", async () => {
  const tab = await afterEditing("mine");
  await press("Reset");
  expect(await screen.findByRole("alertdialog", { name: "Start again?" })).toBeTruthy();
  expect(tab.workspace().code).toBe("mine");
  await press("Reset my code");
  expect(tab.workspace().code).toBe(FIRST.starter);
  await vi.waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  await press("Undo reset");
  expect(tab.workspace().code).toBe("mine");
  expect(screen.queryByRole("button", { name: "Undo reset" })).toBeNull();
});

it("changes nothing when the person thinks better of it", async () => {
  const tab = await afterEditing("mine");
  await press("Reset");
  await press("Keep my code");
  expect(tab.workspace().code).toBe("mine");
});

it("has nothing to do while the code is the starter", async () => {
  await afterEditing(FIRST.starter);
  await press("Reset");
  expect(screen.queryByRole("alertdialog")).toBeNull();
});
