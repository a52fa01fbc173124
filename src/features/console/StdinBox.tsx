import { useAppState } from "../../store/use-store";

/** Python cannot wait for keys here: what `input()` reads is written down before. */
export function StdinBox() {
  const stdin = useAppState((state) => state.workspace.stdin);
  const setStdin = useAppState((state) => state.setStdin);
  const lines = stdin === "" ? 0 : stdin.replace(/\n$/, "").split("\n").length;
  return (
    <details className="stdin">
      <summary>
        Input for <code>input()</code>
        {lines === 0 ? "" : `, ${lines} ${lines === 1 ? "line" : "lines"}`}
      </summary>
      <textarea
        aria-label="Input for input()"
        rows={3}
        spellCheck={false}
        autoCapitalize="off"
        placeholder="One line for each call"
        value={stdin}
        onChange={(event) => setStdin(event.target.value)}
      />
    </details>
  );
}
