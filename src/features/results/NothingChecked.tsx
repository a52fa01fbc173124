import { SHORTCUTS } from "../../ui/shortcut";

/** Before the first Check: what it will do. */
export function NothingChecked({ tests }: { tests: string }) {
  const count = countTests(tests);
  return (
    <div className="nothing-checked">
      <p>
        <b>Check</b> runs {count > 1 ? `${count} tests` : "the tests"} on your code and shows what holds, and for the rest what was expected
        and what came out.
      </p>
      <p>
        <b>Run</b> only runs your file and shows what it prints.
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets */}
      <ul className="meta" role="list">
        <li>
          <kbd>{SHORTCUTS.check}</kbd> Check
        </li>
        <li>
          <kbd>{SHORTCUTS.run}</kbd> Run
        </li>
      </ul>
    </div>
  );
}

export function countTests(source: string): number {
  return source.match(/^[ \t]*def test_/gm)?.length ?? 0;
}
