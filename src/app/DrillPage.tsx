import { use, useEffect, useState } from "react";
import type { DrillSource } from "../content/drill";
import { randomSeed, seedsFrom } from "../content/drill-seed";
import { KeysBox, RowBox } from "../features/drill/DrillBoxes";
import { DrillView } from "../features/drill/DrillView";
import { createDrillSession } from "../features/drill/drill-session";
import { areaOf, type Drills } from "../features/drill/drills";
import { PythonState } from "../features/python-status/PythonState";
import { useAppState } from "../store/use-store";
import { NotFoundPage } from "./NotFoundPage";
import { PageFrame } from "./Page";
import { type DrillAddress, drillAddress } from "./route";
import "./DrillPage.css";

/** Questions of one drill, one after the other. */
export function DrillPage({ opened, ...address }: DrillAddress & { opened: Promise<Drills> }) {
  const drills = use(opened);
  const { slug, seed } = address;
  const drill = drills.drills.find((candidate) => candidate.slug === slug);
  useEffect(() => {
    // Into the address, so that a reload and a copied link show the same questions.
    if (drill && seed === null) location.replace(drillAddress({ ...address, seed: randomSeed() }));
  });
  if (!drill) return <NotFoundPage address={`drill/${slug}`} />;
  if (seed === null)
    return (
      <PageFrame title={drill.title} current="drills" className="page">
        {null}
      </PageFrame>
    );
  return <OpenDrill key={drillAddress(address)} drills={drills} drill={drill} address={{ ...address, seed }} />;
}

interface OpenDrillProps {
  drills: Drills;
  drill: DrillSource;
  address: DrillAddress & { seed: number };
}

function OpenDrill({ drills: { kit, runtime }, drill, address }: OpenDrillProps) {
  const { seed, level, count } = address;
  const recordDrill = useAppState((state) => state.recordDrill);
  const [session] = useState(() =>
    createDrillSession({
      drill,
      kit,
      seeds: seedsFrom(seed, count),
      level,
      runtime,
      now: Date.now,
      onFirst: (isRight) => recordDrill(drill.slug, isRight),
    }),
  );
  useEffect(() => {
    void session.begin();
    return session.leave;
  }, [session]);
  return (
    <PageFrame title={drill.title} current="drills" className="page drill-page">
      <DrillView
        session={session}
        title={drill.title}
        area={areaOf(drill)}
        python={<PythonState />}
        onAnotherRow={() => {
          location.hash = drillAddress({ ...address, seed: randomSeed() });
        }}
      />
      <aside className="drill-side" aria-label="About this drill">
        <KeysBox />
        <RowBox
          seed={seed}
          level={level}
          levels={drill.levels}
          count={count}
          link={new URL(drillAddress(address), location.href).href}
          sheet={drillAddress(address, true)}
          levelAddress={(other) => drillAddress({ ...address, level: other })}
          countAddress={(other) => drillAddress({ ...address, count: other })}
        />
      </aside>
    </PageFrame>
  );
}
