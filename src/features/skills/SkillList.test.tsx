// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { SkillMap } from "../../content/skills";
import { FIRST, freshBrowserForEachTest, openTabAt, SECOND } from "../../store/store-test-kit";
import { StoreProvider } from "../../store/use-store";
import { HowFarOnMap, SkillList } from "./SkillList";

freshBrowserForEachTest();
afterEach(cleanup);

const MAP: SkillMap = {
  groups: [
    {
      title: "Core",
      summary: "First.",
      skills: [
        { title: "Arrays", why: "Everywhere.", exercises: [FIRST.id, SECOND.id], coming: "Views." },
        { title: "Networks", why: "Often.", exercises: [], coming: "All of it." },
      ],
    },
  ],
};

async function shown() {
  const tab = await openTabAt(FIRST.id);
  render(
    <StoreProvider store={tab.store}>
      <p>
        <HowFarOnMap skillMap={MAP} />
      </p>
      <SkillList skillMap={MAP} />
    </StoreProvider>,
  );
  return tab;
}
function skill(title: string): HTMLElement {
  const card = screen.getByRole("heading", { name: title }).closest<HTMLElement>("li");
  if (!card) throw new Error(`${title} stands in no list.`);
  return card;
}

it("counts what is solved, at once, and leads to what is left", async () => {
  const tab = await shown();
  expect(skill("Arrays").textContent).toContain("0 of 2 solved");
  const solved = { state: "solved" as const, tries: 1, hints: 0, last: null, at: 1 };
  act(() => tab.store.setState({ progress: { [FIRST.id]: solved } }));
  expect(skill("Arrays").textContent).toContain("1 of 2 solved");
  const next = within(skill("Arrays")).getByRole("link", { name: `Next: ${SECOND.title}` });
  expect(next.getAttribute("href")).toBe(`#/${SECOND.id}`);
  expect(screen.getByText(/You have solved 1 of 2 exercises; 0 of 1 skills/)).toBeTruthy();
});

it("names what is still to come, without a link", async () => {
  await shown();
  const coming = skill("Networks");
  expect(coming.textContent).toContain("Still to come: All of it.");
  expect(coming.textContent).toContain("Not here yet");
  expect(within(coming).queryByRole("link")).toBeNull();
});
