// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { ReviewId } from "../../content/review";
import { freshBrowserForEachTest, openTab, type Tab } from "../../store/store-test-kit";
import { StoreProvider } from "../../store/use-store";
import { Streak } from "./Streak";
import { TodayList } from "./TodayList";
import type { Topic } from "./topic";

freshBrowserForEachTest();
afterEach(cleanup);

const DAY = 86_400_000;

function topicOf(id: ReviewId): Topic | null {
  const slug = id.replace("drill:", "");
  return slug === "gone" ? null : { title: `About ${slug}`, place: "drill", isExercise: false, minutes: 2, address: `#/drill/${slug}` };
}

async function show(tab: Tab) {
  await act(() => tab.store.started);
  return render(
    <StoreProvider store={tab.store}>
      <TodayList now={tab.clock.now()} topicOf={topicOf} />
      <Streak now={tab.clock.now()} />
    </StoreProvider>,
  );
}
const titles = (region: string) =>
  within(screen.getByRole("region", { name: region }))
    .getAllByRole("listitem")
    .map((item) => item.querySelector("b")?.textContent);

it("says what to do where nothing was ever reviewed", async () => {
  await show(openTab());
  expect(screen.getByRole("heading", { name: "Nothing to review yet" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Choose an exercise" }).getAttribute("href")).toBe("#/");
});

it("puts first what was wrong, starts with it, and leaves out what is not here any more", async () => {
  const tab = openTab();
  const { recordDrill } = tab.store.getState();
  recordDrill("shapes", true);
  recordDrill("gone", true);
  tab.clock.advance(9 * DAY);
  recordDrill("bayes", false);
  recordDrill("later", true);
  await show(tab);
  expect(titles("2 reviews due")).toEqual(["About bayes", "About shapes"]);
  expect(titles("Comes back later")).toEqual(["About later"]);
  expect(screen.getByText("wrong last time")).toBeTruthy();
  expect(screen.getByText("last 9 days ago")).toBeTruthy();
  expect(screen.getByText("in 2 days")).toBeTruthy();
  expect(screen.getByText("about 4 minutes")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Start the review" }).getAttribute("href")).toBe("#/drill/bayes");
});

it("says when the next one comes once all is done", async () => {
  const tab = openTab();
  tab.store.getState().recordDrill("shapes", true);
  await show(tab);
  const done = screen.getByRole("region", { name: "Done for today" });
  expect(done.textContent).toContain("About shapes comes back in 2 days");
});

it("follows what is answered meanwhile", async () => {
  const tab = openTab();
  tab.store.getState().recordDrill("shapes", false);
  await show(tab);
  expect(titles("1 review due")).toEqual(["About shapes"]);
  act(() => tab.store.getState().recordDrill("shapes", true));
  expect(screen.getByRole("heading", { name: "Done for today" })).toBeTruthy();
});

it("offers the way back after a work file was merged", async () => {
  const tab = openTab();
  tab.store.getState().recordDrill("shapes", true);
  await tab.store.save();
  await tab.storage.changeReview("drill:shapes", (before) => before && { ...before, rating: "again", due: 0, replaced: before });
  await tab.store.comeBack();
  await show(tab);
  expect(titles("1 review due")).toEqual(["About shapes"]);
  fireEvent.click(screen.getByRole("button", { name: "Back to what was here" }));
  expect(screen.getByRole("heading", { name: "Done for today" })).toBeTruthy();
});

it("counts the days of practice, and says what is forgiven", async () => {
  const tab = openTab();
  for (const pause of [1, 2, 1]) {
    tab.store.getState().recordDrill("shapes", true);
    tab.clock.advance(pause * DAY);
  }
  await show(tab);
  expect(screen.getByRole("heading", { name: "3 days in your streak" })).toBeTruthy();
  expect(screen.getByRole("img", { name: "The last 14 days: practised on 3" })).toBeTruthy();
  expect(screen.getByText(/One missed day is forgiven/)).toBeTruthy();
});
