import { Minus, Plus } from "lucide-react";
import { useId } from "react";
import { MAX_FONT_SIZE, MIN_FONT_SIZE } from "../../store/records";
import { Button } from "../../ui/Button";
import { PythonText } from "../../ui/PythonText";
import "./FontSize.css";

const SAMPLE = `def descend(X, y, eta, steps):
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        w = w - eta * gradient(X, y, w)  # downhill
    return w
`;

export function FontSize({ size, onChange }: { size: number; onChange(size: number): void }) {
  const id = useId();
  return (
    <fieldset className="setting">
      <legend>Size of the code</legend>
      <div className="font-size">
        <Button iconOnly aria-label="Smaller" inactive={size <= MIN_FONT_SIZE} onClick={() => onChange(size - 1)}>
          <Minus className="icon" />
        </Button>
        <input
          id={id}
          type="range"
          aria-label="Size of the code"
          aria-valuetext={`${size} pixels`}
          min={MIN_FONT_SIZE}
          max={MAX_FONT_SIZE}
          step={1}
          value={size}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <Button iconOnly aria-label="Larger" inactive={size >= MAX_FONT_SIZE} onClick={() => onChange(size + 1)}>
          <Plus className="icon" />
        </Button>
        <output htmlFor={id} className="num">
          {size} px
        </output>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="font-sample" aria-label="Sample" tabIndex={0} style={{ "--code-size": `${size}px` }}>
        <pre>
          <PythonText code={SAMPLE} />
        </pre>
      </section>
    </fieldset>
  );
}
