import { useStore } from "zustand";
import { DrillSheet } from "../features/drill/DrillSheet";
import type { Drills } from "../features/drill/drills";
import { useDrillSession } from "../features/drill/use-drill-session";
import { PythonState } from "../features/python-status/PythonState";
import { Banner } from "../ui/Banner";
import { Button } from "../ui/Button";
import { AddressedDrill, type OpenDrillProps } from "./AddressedDrill";
import { PageFrame } from "./Page";
import { type DrillAddress, drillAddress } from "./route";

/** The questions of a drill on paper; the answers on a second page. */
export function DrillSheetPage({ opened, ...address }: DrillAddress & { opened: Promise<Drills> }) {
  return (
    <AddressedDrill opened={opened} address={address} sheet={true}>
      {(open) => <OpenSheet key={drillAddress(open.address)} {...open} />}
    </AddressedDrill>
  );
}

function OpenSheet({ drills, drill, address }: OpenDrillProps) {
  const { seed, level } = address;
  // On paper nothing is answered.
  const session = useDrillSession(drills, drill, address, () => {});
  const { questions, trouble } = useStore(session);
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
