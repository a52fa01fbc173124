/** The picture in `docs/performance.md`: bars of seconds, one group a subject. */
export interface Bars {
  name: string;
  /** Milliseconds. */
  stock: number;
  first: number;
  later: number;
  next: number;
}

const WIDTH = 720;
const LEFT = 150;
const BAR = 16;
const GROUP = 4 * BAR + 34;
const SERIES = [
  { key: "stock", label: "stock Pyodide", colour: "#77868e" },
  { key: "first", label: "first visit", colour: "#a3b5ea" },
  { key: "later", label: "later visit", colour: "#2343a6" },
  { key: "next", label: "next interpreter", colour: "#19683f" },
] as const;

export function drawChart(groups: readonly Bars[]): string {
  const longest = Math.max(...groups.map(({ stock }) => stock), 1);
  const height = groups.length * GROUP + 20;
  const bars = groups.map((group, index) => {
    const top = index * GROUP + 28;
    const lines = SERIES.map(({ key, label, colour }, at) => {
      const width = Math.max(2, (group[key] / longest) * (WIDTH - LEFT - 70));
      const y = top + at * BAR;
      return [
        `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${label}</text>`,
        `<rect x="${LEFT}" y="${y + 2}" width="${width.toFixed(1)}" height="${BAR - 4}" fill="${colour}"/>`,
        `<text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 12}">${(group[key] / 1000).toFixed(2)} s</text>`,
      ].join("");
    });
    return `<text x="0" y="${top - 8}" font-weight="600" font-size="14">${group.name}</text>${lines.join("")}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" fill="#15212a" role="img" aria-label="Seconds until the answer, stock Pyodide and this app"><rect width="100%" height="100%" fill="#fcfdfd"/>${bars.join("")}</svg>\n`;
}
