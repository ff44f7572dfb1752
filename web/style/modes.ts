/**
 * Other scripts and other eyes: Arabic has no serif; numbers run left to right, with their sign
 * before them, at the end of cells that do not; forced colours keep what marks a state.
 */
export const modes = `
:root:lang(ar) body, :root:lang(fa) body { line-height: 1.6 }
:root:lang(ar) h1, :root:lang(fa) h1, :root:lang(ar) .finding, :root:lang(fa) .finding {
  font-family: var(--sans); font-weight: 600; letter-spacing: 0;
}
[dir="rtl"] td.n { padding-inline: 1.1rem 0; direction: ltr; text-align: start }
@media (forced-colors: active) {
  svg { forced-color-adjust: none; background: var(--bg) }
  .masthead nav a[aria-current] { border-block-end: 2px solid Highlight }
  .as-of.pinned, .notice { border: 1px solid }
  .break { border-inline-start: 2px solid }
}`;
