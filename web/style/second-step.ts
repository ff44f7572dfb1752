import { minify } from "./minify.ts";

/** The key, the codes and the form for them. */
export const stepStyles = minify(`
.qr { display: block; max-inline-size: 100%; block-size: auto; margin-block: .75rem }
.key, .codes { letter-spacing: .04em }
.codes { columns: 14rem 2; max-inline-size: 32rem; padding: 0; list-style: none; font-size: 1.1em }
.codes li { margin: 0; line-height: 2 }
.codes + p { margin-block-start: 1rem }
form.lines ~ :is(details, p), details p { margin-block-start: 1.4rem }`);
