import { type ReactNode, useEffect } from "react";
import { useStore } from "zustand";
import { packageName } from "../../content/package-names";
import { KNOWN_PACKAGES } from "../../python/needs";
import { Banner } from "../../ui/Banner";
import type { Authoring } from "./authoring";
import type { CodeField } from "./code-field";
import { HintFields } from "./HintFields";
import { MarkdownField } from "./MarkdownField";
import { PassOnBox } from "./PassOnBox";
import { VerificationBox } from "./VerificationBox";
import { WrongAnswerFields } from "./WrongAnswerFields";
import "./Author.css";

interface AuthorViewProps {
  authoring: Authoring;
  codeField: CodeField;
  canPassOn: boolean;
  onShare(): void;
  onTry(): void;
  /** Why the last try did not work, or "". */
  trouble: string;
}

export function AuthorView({ authoring, codeField, ...passOn }: AuthorViewProps) {
  const { draft, isKept } = useStore(authoring);
  const { change } = authoring;
  useEffect(() => {
    // `pagehide` comes where a tab is closed, and where a phone puts it away.
    window.addEventListener("pagehide", authoring.flush);
    return () => {
      window.removeEventListener("pagehide", authoring.flush);
      authoring.flush();
      // One interpreter serves the whole page: an exercise that is opened next would find it taken.
      authoring.cancel();
    };
  }, [authoring]);

  return (
    <div className="author">
      <div className="author-fields">
        {isKept ? null : <Banner text="This browser keeps nothing here: save the exercise as a file before you close the page." />}
        <label className="author-field">
          <span className="author-name">Title</span>
          <input type="text" value={draft.title} maxLength={200} onChange={(event) => change({ title: event.target.value })} />
        </label>
        <MarkdownField
          name="Statement"
          note="What to write, shapes, tolerance, one example by hand. Markdown, and maths between dollar signs."
          value={draft.statement}
          onChange={(statement) => change({ statement })}
        />
        <div className="author-pair">
          <Code name="Starter" note="What learners begin with. It defines every name that the tests import.">
            {codeField({ label: "Starter", code: draft.starter, onChange: (starter) => change({ starter }) })}
          </Code>
          <Code name="Solution" note="A good answer that teaches.">
            {codeField({ label: "Solution", code: draft.solution, onChange: (solution) => change({ solution }) })}
          </Code>
        </div>
        <Code
          name="Tests"
          note="For pytest. The learner's code is solution.py. Each test's docstring is the sentence that the learner reads."
          tall
        >
          {codeField({ label: "Tests", code: draft.tests, onChange: (tests) => change({ tests }) })}
        </Code>
        <Packages chosen={draft.packages} onChange={(packages) => change({ packages })} />
        <HintFields hints={draft.hints} onChange={(hints) => change({ hints })} />
        <WrongAnswerFields wrong={draft.wrong} onChange={(wrong) => change({ wrong })} codeField={codeField} />
        <MarkdownField
          name="Explanation"
          note="Optional. Shown after a pass: why it works, where it is used."
          value={draft.explanation}
          onChange={(explanation) => change({ explanation })}
        />
      </div>
      <div className="author-side">
        <VerificationBox authoring={authoring} />
        <PassOnBox authoring={authoring} {...passOn} />
      </div>
    </div>
  );
}

function Code({ name, note, tall = false, children }: { name: string; note: string; tall?: boolean; children: ReactNode }) {
  return (
    <div className="author-field">
      <span className="author-name">{name}</span>
      <span className="author-note">{note}</span>
      <div className={tall ? "author-code tall" : "author-code"}>{children}</div>
    </div>
  );
}

function Packages({ chosen, onChange }: { chosen: readonly string[]; onChange(packages: string[]): void }) {
  const choose = (name: string, isChosen: boolean) =>
    onChange(KNOWN_PACKAGES.filter((other) => (other === name ? isChosen : chosen.includes(other))));
  return (
    <fieldset className="author-field">
      <legend className="author-name">Packages</legend>
      <div className="author-packages">
        {KNOWN_PACKAGES.map((name) => (
          <label key={name}>
            <input type="checkbox" checked={chosen.includes(name)} onChange={(event) => choose(name, event.target.checked)} />
            {packageName(name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
