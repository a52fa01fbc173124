// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { FIRST, freshBrowserForEachTest, openTabAt } from "./store-test-kit";
import { StoreProvider, useAppState } from "./use-store";

freshBrowserForEachTest();
afterEach(cleanup);

const drawn = vi.fn();
function Hints() {
  drawn();
  return <p>{useAppState((state) => state.workspace.hintsShown)} hints</p>;
}

test("a component shows its part, and is drawn again only for that", async () => {
  const { store } = await openTabAt(FIRST.id);
  render(
    <StoreProvider store={store}>
      <Hints />
    </StoreProvider>,
  );
  expect(screen.getByText("0 hints")).toBeTruthy();
  act(() => store.getState().showHint());
  expect(screen.getByText("1 hints")).toBeTruthy();
  const times = drawn.mock.calls.length;
  act(() => store.getState().edit("x"));
  expect(drawn).toHaveBeenCalledTimes(times);
});

test("without a provider it says what is missing", () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect(() => render(<Hints />)).toThrow("StoreProvider");
});
