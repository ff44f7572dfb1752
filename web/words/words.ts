/** What is said around a figure, on pages and in files alike. */
export type Words = {
  /** What is shown, in a few words. */
  title: string;
  /** What is counted, by whom, when, and of how many. */
  subtitle: string;
  /** Marks, interval, cautions, what is left out and why; one sentence each. */
  notes: string[];
  /** The sources, the original one first. */
  source: string;
  /** The figure in words, from its numbers. */
  alt: string;
  /** The sentence that one may quote, where the figure has one. */
  sentence?: string | undefined;
};
