import { Plus, X } from "lucide-react";
import { Button } from "../../ui/Button";
import type { CodeField } from "./code-field";
import type { ExerciseDraft } from "./draft";

const MOST = 20;

interface WrongAnswerFieldsProps {
  wrong: ExerciseDraft["wrong"];
  onChange(wrong: ExerciseDraft["wrong"]): void;
  codeField: CodeField;
}

export function WrongAnswerFields({ wrong, onChange, codeField }: WrongAnswerFieldsProps) {
  const replace = (index: number, part: Partial<ExerciseDraft["wrong"][number]>) =>
    onChange(wrong.map((answer, at) => (at === index ? { ...answer, ...part } : answer)));
  return (
    <fieldset className="author-field">
      <legend className="author-name">Wrong answers</legend>
      <span className="author-note">
        Optional: mistakes that people really make. “Verify” tells whether your tests catch them. They stay with you; learners do not get
        them.
      </span>
      {wrong.map(({ why, code }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a wrong answer is known by its place only
        <div className="author-wrong" key={index}>
          <div className="author-item">
            <input
              type="text"
              aria-label={`Why people make mistake ${index + 1}`}
              placeholder="Why people make this mistake"
              value={why}
              maxLength={300}
              onChange={(event) => replace(index, { why: event.target.value })}
            />
            <Button
              kind="quiet"
              iconOnly
              aria-label={`Remove wrong answer ${index + 1}`}
              onClick={() => onChange(wrong.toSpliced(index, 1))}
            >
              <X className="icon" />
            </Button>
          </div>
          <div className="author-code">
            {codeField({ label: `Wrong answer ${index + 1}`, code, onChange: (changed) => replace(index, { code: changed }) })}
          </div>
        </div>
      ))}
      <div>
        <Button small inactive={wrong.length >= MOST} onClick={() => onChange([...wrong, { why: "", code: "" }])}>
          <Plus className="icon icon-s" />
          Add a wrong answer
        </Button>
      </div>
    </fieldset>
  );
}
