export type Ticks = {
  /** How many may stand above zero. */
  most: number;
  /** The smallest step; 0 if any will do. */
  least: number;
  /** How many of the units that are written make one: 100 for a share. */
  written: number;
};

/** Where grid lines stand: from 0 in steps of 1, 2 or 5 (25, if that is whole) up to `top`. */
export function ticksTo(top: number, { most, least, written }: Ticks): number[] {
  const power = 10 ** Math.floor(Math.log10(top / (most + 1)));
  const steps = [1, 2, 2.5, 5, 10, 20]
    .map((digit) => round(digit * power))
    .filter((step, at) => at !== 2 || Number.isInteger(round(step * written)));
  const step = Math.max(steps.find((each) => top / each < most + 1) ?? top, least);
  const count = Math.floor(top / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => round(index * step));
}

/** Without what binary fractions leave: 0.30000000000000004 is 0.3. */
const round = (tick: number): number => Number(tick.toPrecision(12));
