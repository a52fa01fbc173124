/** Shows an address with its QR code. The server writes the addresses of this computer behind `#` when it opens the page. */
import { encode } from "uqr";

const SVG = "http://www.w3.org/2000/svg";
const QUIET_SQUARES = 2;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The teacher's page has no element "${id}".`);
  return found;
}

function qrCode(text: string): SVGElement {
  const { size, data } = encode(text, { border: QUIET_SQUARES });
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", `QR code of ${text}`);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", squares.join(""));
  picture.append(path);
  return picture;
}

function show(address: string): void {
  const link = element("address");
  const full = /^https?:\/\//.test(address) ? address : `http://${address}/`;
  link.setAttribute("href", full);
  link.textContent = full.replace(/\/$/, "");
  element("qr").replaceChildren(qrCode(full));
  for (const button of element("choices").querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.textContent === address));
  }
}

const fromServer = decodeURIComponent(location.hash.slice(1))
  .split(",")
  .filter((address) => address !== "");
const isOwnComputer = /^(localhost|127\.|\[::1\])/.test(location.host);
const addresses = fromServer.length === 0 && !isOwnComputer ? [location.host] : fromServer;

if (addresses.length > 1) {
  element("choices").replaceChildren(
    ...addresses.map((address) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = address;
      button.addEventListener("click", () => show(address));
      return button;
    }),
  );
}
const [first] = addresses;
if (first === undefined) {
  element("address").hidden = true;
  element("none").hidden = false;
} else {
  show(first);
}
element("other").addEventListener("input", ({ target }) => {
  const typed = target instanceof HTMLInputElement ? target.value.trim() : "";
  const address = typed === "" ? first : typed;
  if (address === undefined) return;
  element("address").hidden = false;
  show(address);
});
