/** What a review is about, as the page knows it. */
export interface Topic {
  title: string;
  /** "drill", or the exercise's track and its number there. */
  place: string;
  isExercise: boolean;
  minutes: number;
  address: string;
}
