/** How much may come out of the frame. Apart from `protocol.ts`, so that the worker does without its schemas. */
export const MAX_FIGURE_BYTES = 4_000_000;
/** Pixels; a picture of a few bytes can have sides that fill the page's memory when it is drawn. */
export const MAX_FIGURE_SIDE = 4_000;
export const MAX_OUTPUT_CHARACTERS = 250_000;
export const MAX_OUTPUT_LINES = 10_000;
/** Twenty questions with their worked solutions take 40,000. */
export const MAX_DRILL_CHARACTERS = 250_000;
export const MAX_FIGURES = 10;
/** The largest seen is scikit-learn's with 100 MB; Python may not have more than 1 GB at all. */
export const MAX_IMAGE_BYTES = 400_000_000;
