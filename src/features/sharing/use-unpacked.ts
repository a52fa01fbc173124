import { useEffect, useState } from "react";
import type { GenericSchema } from "valibot";
import { type Reading, unpackShare } from "../../content/share";

/** Null until it is unpacked. @param schema the same one at each call */
export function useUnpacked<T>(payload: string, schema: GenericSchema<unknown, T>): Reading<T> | null {
  const [unpacked, setUnpacked] = useState<{ payload: string; reading: Reading<T> } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void unpackShare(payload, schema).then((reading) => {
      if (isCurrent) setUnpacked({ payload, reading });
    });
    return () => {
      isCurrent = false;
    };
  }, [payload, schema]);
  return unpacked?.payload === payload ? unpacked.reading : null;
}
