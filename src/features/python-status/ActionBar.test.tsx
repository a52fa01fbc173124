// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FIRST, freshBrowserForEachTest, openTabAt, type Tab } from "../../store/store-test-kit";
import { StoreProvider } from "../../store/use-store";
import { ActionBar } from "./ActionBar";

freshBrowserForEachTest();
afterEach(cleanup);

let tab: Tab;
beforeEach(async () => {
  tab = await openTabAt(FIRST.id);
  render(
    <StoreProvider store={tab.store}>
      <ActionBar />
    </StoreProvider>,
  );
});
const button = (name: string) => screen.getByRole("button", { name });
const isActive = (name: string) => button(name).getAttribute("aria-disabled") !== "true";
const press = (name: string) =>
  act(async () => {
    fireEvent.click(button(name));
    await Promise.resolve();
  });

describe("the action bar", () => {
  it("lets one thing run at a time, and Stop only then", async () => {
    expect([isActive("Run"), isActive("Check"), isActive("Stop")]).toEqual([true, true, false]);
    await press("Stop");
    expect(tab.runtime.calls.stop).toBe(0);
    await press("Run");
    await vi.waitFor(() => expect(tab.runtime.tasks).toHaveLength(1));
    expect([isActive("Run"), isActive("Check"), isActive("Stop")]).toEqual([false, false, true]);
    await press("Check");
    expect(tab.runtime.tasks).toHaveLength(1);
    await press("Stop");
    expect([isActive("Run"), isActive("Stop")]).toEqual([true, false]);
    expect(screen.getByRole("status", { name: "Python" }).textContent).toContain("Stopped");
  });

  it("shows the start with a progress bar", () => {
    act(() => tab.runtime.setStatus({ kind: "starting", step: "Loading pytest", progress: null, fraction: 0.5 }));
    const status = screen.getByRole("status", { name: "Python" });
    expect(status.textContent).toContain("Loading pytest");
    expect(within(status).getByRole("progressbar").getAttribute("value")).toBe("50");
  });

  it("offers to try again when Python could not start", async () => {
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    act(() => tab.runtime.setStatus({ kind: "failed", message: "No network.", next: "Connect and try again." }));
    await press("Try again");
    expect(tab.runtime.calls.retry).toBe(1);
  });
});
