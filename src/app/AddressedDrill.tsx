import { type ReactNode, use, useEffect } from "react";
import type { DrillSource } from "../content/drill";
import { randomSeed } from "../content/drill-seed";
import type { Drills } from "../features/drill/drills";
import { NotFoundPage } from "./NotFoundPage";
import { PageFrame } from "./Page";
import { type DrillAddress, drillAddress } from "./route";

export interface OpenDrillProps {
  drills: Drills;
  drill: DrillSource;
  address: DrillAddress & { seed: number };
}

interface AddressedDrillProps {
  opened: Promise<Drills>;
  address: DrillAddress;
  /** The address is that of the sheet. */
  sheet: boolean;
  children(open: OpenDrillProps): ReactNode;
}

/** The drill that an address names. Where it names no seed it gets one, so that a reload and a copied link show the same questions. */
export function AddressedDrill({ opened, address, sheet, children }: AddressedDrillProps) {
  const drills = use(opened);
  const { slug, seed } = address;
  const drill = drills.drills.find((candidate) => candidate.slug === slug);
  useEffect(() => {
    if (drill && seed === null) location.replace(drillAddress({ ...address, seed: randomSeed() }, sheet));
  });
  if (!drill) return <NotFoundPage address={`drill/${slug}`} />;
  if (seed === null)
    return (
      <PageFrame title={drill.title} current="drills" className="page">
        {null}
      </PageFrame>
    );
  return children({ drills, drill, address: { ...address, seed } });
}
