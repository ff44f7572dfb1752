/** The time so many minutes before another; after it, if they are negative. */
export const minutesBefore = (now: string, minutes: number): string =>
  new Date(Date.parse(now) - minutes * 60_000).toISOString();
