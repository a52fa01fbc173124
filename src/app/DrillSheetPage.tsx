import { use, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { DrillSource } from "../content/drill";
import { randomSeed, seedsFrom } from "../content/drill-seed";
import { DrillSheet } from "../features/drill/DrillSheet";
import { createDrillSession } from "../features/drill/drill-session";
import type { Drills } from "../features/drill/drills";
import { PythonState } from "../features/python-status/PythonState";
import { Banner } from "../ui/Banner";
import { Button } from "../ui/Button";
import { NotFoundPage } from "./NotFoundPage";
import { PageFrame } from "./Page";
import { type DrillAddress, drillAddress } from "./route";

/** The questions of a drill on paper; the answers on a second page. */
export function DrillSheetPage({ opened, ...address }: DrillAddress & { opened: Promise<Drills> }) {
  const drills = use(opened);
  const drill = drills.drills.find(({ slug }) => slug === address.slug);
  useEffect(() => {
    if (drill && address.seed === null) location.replace(drillAddress({ ...address, seed: randomSeed() }, true));
  });
  if (!drill) return <NotFoundPage address={`drill/${address.slug}`} />;
  if (address.seed === null)
    return (
      <PageFrame title={drill.title} current="drills" className="page">
        {null}
      </PageFrame>
    );
  return <OpenSheet key={drillAddress(address)} drills={drills} drill={drill} address={{ ...address, seed: address.seed }} />;
}

interface OpenSheetProps {
  drills: Drills;
  drill: DrillSource;
  address: DrillAddress & { seed: number };
}

function OpenSheet({ drills: { kit, runtime }, drill, address }: OpenSheetProps) {
  const { seed, level, count } = address;
  const [session] = useState(() =>
    // On paper nothing is answered.
    createDrillSession({ drill, kit, seeds: seedsFrom(seed, count), level, runtime, now: Date.now, onFirst: () => {} }),
  );
  const { questions, trouble } = useStore(session);
  useEffect(() => {
    void session.begin();
    return session.leave;
  }, [session]);
  return (
    <PageFrame title={`${drill.title}, a sheet`} current="drills" className="page narrow">
      {trouble !== null && (
        <Banner tone="error" text={trouble}>
          <Button onClick={() => void session.begin()}>Try again</Button>
        </Banner>
      )}
      {questions.length === 0 ? (
        <PythonState />
      ) : (
        <DrillSheet
          title={drill.title}
          what={`Level ${level}: ${drill.levels[level - 1]}. Seed ${seed}.`}
          questions={questions}
          link={new URL(drillAddress(address), location.href).href}
          back={drillAddress(address)}
        />
      )}
    </PageFrame>
  );
}
