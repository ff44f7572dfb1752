const digits = /(?![\u{1D7CE}-\u{1D7FF}\u{1FBF0}-\u{1FBF9}])\p{Nd}/gu;

/**
 * A text with the digits of one script written as 0-9: `٣`, `３` and `३` are 3. Undefined where two
 * scripts are mixed. Superscripts, circled, mathematical and segmented figures stay as they are.
 */
export function westernDigits(text: string): string | undefined {
  const zeros = new Set<number>();
  const western = text.replace(digits, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = zeroOf(point);
    zeros.add(zero);
    return String(point - zero);
  });
  return zeros.size > 1 ? undefined : western;
}

/** The digits of a script stand in a row of ten, with no other digit before their zero. */
function zeroOf(point: number): number {
  const before = String.fromCodePoint(point - 1);
  return /\p{Nd}/u.test(before) ? zeroOf(point - 1) : point;
}
