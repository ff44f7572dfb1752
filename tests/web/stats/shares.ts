import fc from "fast-check";

/** Any share x of n with 1 ≤ n ≤ `most`, small and full counts included. */
export function anyShare(most = 1_000_000_000) {
  return fc
    .tuple(fc.integer({ min: 1, max: most }), fc.double({ min: 0, max: 1, noNaN: true }))
    .chain(([n, part]) =>
      fc
        .oneof(
          fc.constant(Math.floor(part * n)),
          fc.constantFrom(0, n),
          fc.integer({ min: 0, max: Math.min(5, n) }),
        )
        .map((x) => ({ x, n })),
    );
}
