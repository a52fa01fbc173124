import { useEffect } from "react";

/**
 * A file that is dropped anywhere on the page, unless what it was dropped on has taken it.
 * @param onFile null where a file beside its place is better forgotten
 */
export function useDroppedFile(onFile: ((file: File) => void) | null): void {
  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      // Without this the browser would leave the page for the file.
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    }
    function onDrop(event: DragEvent): void {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      onFile?.(file);
    }
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("drop", onDrop);
    };
  }, [onFile]);
}
