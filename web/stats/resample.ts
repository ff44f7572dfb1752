import { count } from "./count.ts";

/**
 * `times` bootstrap samples of `items` indices each, drawn with replacement by a seeded generator:
 * the same seed, the same samples, so that a figure can name its seed. Refuses seeds and numbers
 * that are negative or not whole.
 * Source: Efron 1979; generator mulberry32 (32 bits of state, enough for 2,000 × 1,000 draws).
 */
export function resample(items: number, { seed, times = 2000 }: { seed: number; times?: number }) {
  const random = generator(count(seed, "seed"));
  return Array.from({ length: count(times, "number of samples") }, () =>
    Array.from({ length: count(items, "number of items") }, () => Math.floor(random() * items)),
  );
}

function generator(seed: number) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
