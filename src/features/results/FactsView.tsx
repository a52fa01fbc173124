import type { Facts } from "../../python/protocol";
import { ScrollBox } from "../../ui/ScrollBox";
import { factPhrases } from "./facts-lines";
import "./FactsView.css";

/** What was expected and what came out, side by side, and how far apart they are. */
export function FactsView({ facts }: { facts: Facts }) {
  const { window } = facts;
  return (
    <>
      {window === null ? null : (
        <>
          <div className="diff">
            <Values title="Expected" window={window} values={window.expected} mark="twin" />
            <Values title="Yours" window={window} values={window.actual} mark="differs" />
          </div>
          {window.whole ? null : <p className="meta">Only the part around the first difference is shown.</p>}
        </>
      )}
      <p className="facts-line">
        {factPhrases(facts).map(({ before, strong, after }) => (
          <span key={`${before} ${strong} ${after}`}>
            {before} <b>{strong}</b> {after}
          </span>
        ))}
      </p>
    </>
  );
}

interface ValuesProps {
  title: string;
  window: NonNullable<Facts["window"]>;
  values: readonly (readonly string[])[];
  mark: "differs" | "twin";
}

function Values({ title, window, values, mark }: ValuesProps) {
  const { rows, columns, differs } = window;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <ScrollBox className="scroll-x" name={title}>
        <table className="values">
          <thead>
            <tr>
              <td className="corner" />
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((name, row) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {columns.map((column, index) => (
                  <Value key={column} text={values[row]?.[index] ?? ""} mark={differs[row]?.[index] ? mark : null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </figure>
  );
}

function Value({ text, mark }: { text: string; mark: ValuesProps["mark"] | null }) {
  if (mark === null) return <td>{text}</td>;
  return (
    <td className={mark}>
      {text}
      {mark === "differs" ? <span className="visually-hidden"> differs</span> : null}
    </td>
  );
}
