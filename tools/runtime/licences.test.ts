import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { licencesKey, licencesText, statedLicence } from "./licences";
import type { WantedFile } from "./plan";
import { smallPlan, wheelOf, wheels } from "./small-runtime";

const notices = [{ title: "Pyodide 314", text: "Mozilla Public License" }];
const readFiles = async ({ name }: WantedFile) => unzipSync(wheels[name] ?? new Uint8Array());

describe("licencesText", () => {
  it("has the notices, each wheel's texts, and what the metadata states where there is no text", async () => {
    const text = await licencesText(smallPlan(), notices, readFiles);
    expect(text).toContain("Mozilla Public License");
    expect(text).toMatch(/numpy 2\n=+\n\n--- numpy-2\.dist-info\/LICENSE\n\nnumpy's terms\n/);
    expect(text).toMatch(/pytest 9\n=+\n\n\(pytest-9-none-any\.whl carries no licence text\. Its metadata says: MIT\.\)/);
  });

  it("finds licences deep inside, takes no modules for licences and prints equal texts once", async () => {
    const wheel = wheelOf({
      "numpy-2.dist-info/licenses/vendored/COPYING": "the same",
      "numpy/fonts/LICENSE_STIX": "fonts",
      "numpy/licenses.py": "code",
      "numpy/random/LICENSE.md": "the same",
    });
    const text = await licencesText(smallPlan(), [], async (file) => (file.name.startsWith("numpy") ? unzipSync(wheel) : readFiles(file)));
    expect(text).toContain("fonts");
    expect(text).not.toContain("code");
    expect(text.match(/\n\nthe same\n/g)).toHaveLength(1);
    expect(text).toContain("(the same text as numpy-2.dist-info/licenses/vendored/COPYING)");
  });
});

describe("licencesKey", () => {
  it("changes with the notices", () => {
    expect(licencesKey(smallPlan(), notices)).not.toBe(licencesKey(smallPlan(), []));
  });
});

describe("statedLicence", () => {
  it("reads the header only, newest field first", () => {
    expect(statedLicence("License: BSD\nLicense-Expression: BSD-3-Clause\n")).toBe("BSD-3-Clause");
    expect(statedLicence("License: UNKNOWN\r\nClassifier: License :: OSI Approved :: MIT License\r\n")).toBe(
      "License :: OSI Approved :: MIT License",
    );
    expect(statedLicence("Name: x\n\nLicense: in the long description")).toBe("nothing");
  });
});
