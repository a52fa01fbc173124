import type { Table } from "../../python/protocol";
import { ScrollBox } from "../../ui/ScrollBox";
import "./DataTable.css";

/** A DataFrame or an array, made of data: HTML from Python never gets here. */
export function DataTable({ table }: { table: Table }) {
  const { caption, columns, rows, more } = table;
  const names = columns.map((name, index) => ({ name, key: `${index}:${name}` }));
  return (
    <figure className="data-table">
      <ScrollBox name={caption} className="scroll-x">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <td />
              {names.map(({ name, key }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
              {more.columns > 0 ? <th scope="col">…</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Names of rows may repeat in pandas.
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never change their place
              <tr key={index}>
                <th scope="row">{row.name}</th>
                {names.map(({ key }, column) => (
                  <td key={key}>{row.cells[column] ?? ""}</td>
                ))}
                {more.columns > 0 ? <td>…</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {more.rows + more.columns === 0 ? null : <figcaption className="meta">{leftOut(more)}</figcaption>}
    </figure>
  );
}

function leftOut({ rows, columns }: Table["more"]): string {
  const parts = [
    rows > 0 ? `${rows} more ${rows === 1 ? "row" : "rows"}` : "",
    columns > 0 ? `${columns} more ${columns === 1 ? "column" : "columns"}` : "",
  ];
  return parts.filter(Boolean).join(", ");
}
