import { use } from "react";
import { DrillList } from "../features/drill/DrillList";
import type { Drills } from "../features/drill/drills";
import { Page } from "./Page";
import { drillAddress, USUAL_COUNT } from "./route";

export function DrillsPage({ opened }: { opened: Promise<Drills> }) {
  const { drills } = use(opened);
  return (
    <Page title="Drills" current="drills" narrow>
      <p className="page-lead">
        Short questions by hand, ten in a row, with new numbers each time. Exercises teach once; a drill keeps it fluent. What the usual
        mistakes look like, the drill knows and tells.
      </p>
      <DrillList drills={drills} addressOf={(slug, level) => drillAddress({ slug, level, seed: null, count: USUAL_COUNT })} />
    </Page>
  );
}
