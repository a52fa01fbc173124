import "./SkipLink.css";

/** Jumps within the page. Not an address of its own: the part behind `#` belongs to the routes. */
export function SkipLink({ label, onJump }: { label: string; onJump(): void }) {
  return (
    <button type="button" className="skip" onClick={onJump}>
      {label}
    </button>
  );
}
