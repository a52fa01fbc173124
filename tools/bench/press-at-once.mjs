// What a person in a hurry does, without the driver's own delays: put into the page before its scripts run. Presses the button of
// `window.hurry` as soon as it can be pressed; `window.answered` is then the time of the answer, in milliseconds since navigation.
const { button, answer } = window.hurry;

function isAnswered() {
  if (answer === "passed") return /^(\d+) of \1 tests passed$/.test(document.querySelector(".verdict .big")?.textContent ?? "");
  const output = document.querySelector(".console-body");
  return answer === "figure"
    ? output?.querySelector("img") != null
    : [...(output?.querySelectorAll("*") ?? [])].some((part) => part.textContent.trim() === "2");
}

let isPressed = false;
const timer = setInterval(() => {
  if (!isPressed) {
    const found = [...document.querySelectorAll("button")].find(({ textContent }) => textContent.startsWith(button));
    if (!found || found.ariaDisabled === "true") return;
    isPressed = true;
    found.click();
  }
  if (!isAnswered()) return;
  clearInterval(timer);
  window.answered = performance.now();
}, 10);
