/** What is said apart: refusals, cautions, nothing to show. */
export const notice = `
.notice { margin-block: 1rem 0; padding: .75rem 1rem; border-inline-start: 3px solid var(--red); background: var(--red-bg) }
.notice > :last-child { margin-block-end: 0 }
.empty svg { display: block; max-inline-size: 100%; block-size: auto }
.empty p { margin-block-start: .75rem }`;
