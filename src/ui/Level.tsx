import "./Level.css";

export function Level({ level }: { level: 1 | 2 | 3 }) {
  return (
    <span className="level" role="img" aria-label={`Level ${level} of 3`}>
      {[1, 2, 3].map((step) => (
        <i key={step} className={step <= level ? "on" : ""} />
      ))}
    </span>
  );
}
