/** How far a reading has come, in rows. */
export type Progress = { done: number; total: number };

/** Work that stops between its slices, so that others may have their turn. */
export type Slices<Result> = Generator<Progress, Result>;

/** Rows that are read at a stretch: some milliseconds' worth. */
export const sliceRows = 500;

/** Does all slices at once. */
export function finish<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}

/**
 * Does slice after slice and lets others have their turn in between. `report` is told how far it has
 * come; what it throws stops the work.
 */
export async function pace<Result>(
  slices: Slices<Result>,
  report: (progress: Progress) => void = () => {},
): Promise<Result> {
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
    report(step.value);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
