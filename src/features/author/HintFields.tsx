import { Plus, X } from "lucide-react";
import { Button } from "../../ui/Button";

const MOST = 10;

export function HintFields({ hints, onChange }: { hints: readonly string[]; onChange(hints: string[]): void }) {
  return (
    <fieldset className="author-field">
      <legend className="author-name">Hints</legend>
      <span className="author-note">Two to four, the gentlest first. Markdown.</span>
      {hints.map((hint, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a hint is known by its place only
        <div className="author-item" key={index}>
          <textarea
            aria-label={`Hint ${index + 1}`}
            rows={2}
            value={hint}
            onChange={(event) => onChange(hints.with(index, event.target.value))}
          />
          <Button kind="quiet" iconOnly aria-label={`Remove hint ${index + 1}`} onClick={() => onChange(hints.toSpliced(index, 1))}>
            <X className="icon" />
          </Button>
        </div>
      ))}
      <div>
        <Button small inactive={hints.length >= MOST} onClick={() => onChange([...hints, ""])}>
          <Plus className="icon icon-s" />
          Add a hint
        </Button>
      </div>
    </fieldset>
  );
}
