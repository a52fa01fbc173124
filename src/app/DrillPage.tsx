import { randomSeed } from "../content/drill-seed";
import { KeysBox, RowBox } from "../features/drill/DrillBoxes";
import { DrillView } from "../features/drill/DrillView";
import { areaOf, type Drills } from "../features/drill/drills";
import { useDrillSession } from "../features/drill/use-drill-session";
import { PythonState } from "../features/python-status/PythonState";
import { useAppState } from "../store/use-store";
import { AddressedDrill, type OpenDrillProps } from "./AddressedDrill";
import { PageFrame } from "./Page";
import { type DrillAddress, drillAddress } from "./route";
import "./DrillPage.css";

/** Questions of one drill, one after the other. */
export function DrillPage({ opened, ...address }: DrillAddress & { opened: Promise<Drills> }) {
  return (
    <AddressedDrill opened={opened} address={address} sheet={false}>
      {(open) => <OpenDrill key={drillAddress(open.address)} {...open} />}
    </AddressedDrill>
  );
}

function OpenDrill({ drills, drill, address }: OpenDrillProps) {
  const { seed, level, count } = address;
  const recordDrill = useAppState((state) => state.recordDrill);
  const session = useDrillSession(drills, drill, address, (isRight) => recordDrill(drill.slug, isRight));
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
