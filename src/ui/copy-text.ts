/**
 * False where the browser refuses. Plain http has no `navigator.clipboard`: there the old command does it.
 * @param field shows the text; it is selected, so that the person can copy it where the page may not
 */
export async function copyText(text: string, field?: HTMLInputElement): Promise<boolean> {
  field?.select();
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused: the old way may still be allowed.
  }
  return field ? copySelection() : copyByCommand(text);
}

function copyByCommand(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const worked = copySelection();
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return worked;
}

function copySelection(): boolean {
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}
