import { printTokens } from "./tokens.ts";

/** Paper: the as-of line stays, what can only be clicked goes, nothing breaks in two. */
export const print = `${printTokens}
@media print {
  .masthead nav, .masthead .enter, .as-of a, .as-of details, .tools, .sentence, .skip, form button { display: none }
  .page { max-inline-size: none; padding: 0 }
  body { font-size: 9.5pt }
  h1 { font-size: 22pt }
  thead th { position: static }
  a { color: inherit; text-decoration: none }
  .scroll { overflow: visible }
  figure, tr, blockquote, .margin section { break-inside: avoid }
  h2, h3 { break-after: avoid }
  .head { padding-block: 1rem }
  .margin { columns: 2 }
}`;
