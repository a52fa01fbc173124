import { ScrollBox } from "../../ui/ScrollBox";
import "./PrintedText.css";

export function PrintedText({ title, output }: { title: string; output: string }) {
  return (
    <details className="printed-details">
      <summary>{title}</summary>
      <ScrollBox as="pre" name={title}>
        {output}
      </ScrollBox>
    </details>
  );
}
