import { type ReactNode, useId } from "react";
import "./Choice.css";

export interface Option<T extends string> {
  value: T;
  name: string;
  hint: string;
}

interface ChoiceProps<T extends string> {
  title: string;
  options: readonly Option<T>[];
  value: T;
  onChange(value: T): void;
  children?: ReactNode;
}

/** One of several, each with a line on what it means. */
export function Choice<T extends string>({ title, options, value, onChange, children }: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset className="setting">
      <legend>{title}</legend>
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === value}
              aria-describedby={`${group}-${option.value}`}
              aria-label={option.name}
              onChange={() => onChange(option.value)}
            />
            <span className="choice-name">{option.name}</span>
            <span className="choice-hint" id={`${group}-${option.value}`}>
              {option.hint}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
