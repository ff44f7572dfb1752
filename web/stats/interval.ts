/** An estimate with its lower and upper confidence limit, all in the unit of the estimate. */
export type Interval = { estimate: number; lower: number; upper: number };

/** An interval of which parts may be undefined (null) or unbounded (Infinity). */
export type OpenInterval = { estimate: number | null; lower: number | null; upper: number | null };
