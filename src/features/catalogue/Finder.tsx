import { ChevronDown, Search } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { packageName } from "../../content/package-names";
import { useAppState } from "../../store/use-store";
import { Chip } from "../../ui/Chip";
import { type Filters, packagesOf, tagsOf } from "./filter-exercises";
import "./Finder.css";

interface FinderProps {
  filters: Filters;
  onFilters(filters: Filters): void;
}

export function Finder({ filters, onFilters }: FinderProps) {
  const catalogue = useAppState((state) => state.catalogue);
  const change = (part: Partial<Filters>) => onFilters({ ...filters, ...part });
  return (
    <search className="finder">
      <SearchField value={filters.search} onChange={(search) => change({ search })} />
      <ChipSelect name="Track" value={filters.track ?? ""} onChange={(value) => change({ track: value === "" ? null : value })}>
        <option value="">Every track</option>
        {catalogue.tracks.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </ChipSelect>
      <ChipSelect
        name="Level"
        value={filters.level === null ? "" : String(filters.level)}
        onChange={(value) => change({ level: LEVELS.find((level) => String(level) === value) ?? null })}
      >
        <option value="">Every level</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            Level {level}
          </option>
        ))}
      </ChipSelect>
      <ChipSelect name="Topic" value={filters.tag ?? ""} onChange={(value) => change({ tag: value === "" ? null : value })}>
        <option value="">Every topic</option>
        {tagsOf(catalogue).map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </ChipSelect>
      <ChipSelect name="Package" value={filters.package ?? ""} onChange={(value) => change({ package: value === "" ? null : value })}>
        <option value="">Every package</option>
        {packagesOf(catalogue).map((name) => (
          <option key={name} value={name}>
            {packageName(name)}
          </option>
        ))}
      </ChipSelect>
      <Chip on={filters.notSolved} onToggle={() => change({ notSolved: !filters.notSolved })}>
        Not solved
      </Chip>
    </search>
  );
}

const LEVELS = [1, 2, 3] as const;

function SearchField({ value, onChange }: { value: string; onChange(value: string): void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTypedInto(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <label className="search-field">
      <Search className="icon" aria-hidden="true" />
      <span className="visually-hidden">Search exercises</span>
      <input
        ref={input}
        type="search"
        value={value}
        placeholder="Search: gradient, masks, k-means …"
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onChange("");
        }}
      />
      <span className="search-key" aria-hidden="true">
        <kbd>/</kbd>
      </span>
    </label>
  );
}

/** Where the sign itself is wanted, or where something else has the keyboard. */
function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]") !== null;
}

function ChipSelect({
  name,
  value,
  onChange,
  children,
}: {
  name: string;
  value: string;
  onChange(value: string): void;
  children: ReactNode;
}) {
  return (
    <span className={value === "" ? "chip-select" : "chip-select on"}>
      <select aria-label={name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
      <ChevronDown className="icon icon-s" aria-hidden="true" />
    </span>
  );
}
