import { parseHTML } from "linkedom";

/** The shapes that an address inside the site may have. */
const internal = [
  /^\/(\?rev=\d+)?$/,
  /^\/figures(\/[a-z0-9-]+)?(\?of=[^"\s]+)?$/,
  /^\/(data|api)(\?rev=\d+)?$/,
  /^\/take\/[a-z]+(\?[^"\s]+)?$/,
  /^\/(trends|themes|compare|coverage|claims)(\.[a-z.]+)?(\?[^"\s]+)?(#table)?$/,
  /^\/(collections|sources|events|codebook)\.(csv|json|xlsx|bib|zip)(\?rev=\d+)?$/,
  /^\/(collections|sources|events|revisions|codebook|parties)(\?rev=\d+)?(#[a-z0-9-]+)?$/,
  /^\/(collections|sources|claims|parties)\/[\w.-]+(\?rev=\d+)?$/,
  /^\/edit\/(claim|party|evidence|review|appearance)(\/[^?\s]+|\?claim=[\w-]+)?$/,
  /^\/codebook\/[\w-]+\/[\w-]+=[^/?\s]+(\?rev=\d+)?$/,
  /^\/revisions\/\d+(\?rev=\d+)?$/,
  /^\/findings(\/[a-z0-9-]+(\/(withdraw|published\.svg))?)?(\?rev=\d+)?$/,
  /^\/notebooks(\/[a-z0-9-]+)?$/,
  /^\/imports(\/claims)?$/,
  /^\/enter$/,
  /^\/undo\/\d+$/,
  /^\/withdraw\/[^?]+\/[^?/]+$/,
  /^\/observations\/[\w-]+\/[^?\s]+(\?rev=\d+)?$/,
  /^#[\w-]+$/,
];

/** What is wrong with a page, in words; empty where nothing is. */
export function defectsOf(html: string): string[] {
  const { document } = parseHTML(html);
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const titles = document.querySelectorAll("h1").length;
  const text = html.replace(/<style>.*?<\/style>/s, "");
  return [
    ...(titles === 1 ? [] : [`${titles} h1`]),
    ...[...text.matchAll(/\bundefined\b|\bNaN\b|\[object|\bnull\b|Infinity/g)].map(
      ([word, ...rest]) => `${word} in ${text.slice(Number(rest.at(-2)) - 40).slice(0, 80)}`,
    ),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id twice: ${id}`),
    ...[...document.querySelectorAll("a[href]")].flatMap((link) => linkDefects(link)),
    ...[...document.querySelectorAll("input:not([type=hidden]), select")]
      .filter((field) => !field.closest("label") && !field.getAttribute("aria-label"))
      .map((field) => `no label: ${field.outerHTML}`),
    ...[...document.querySelectorAll("td, th, dd, p, li")]
      .filter((cell) => /^(−|-|–|n\/a|\?)$/.test(cell.textContent?.trim() ?? ""))
      .map((cell) => `a sign instead of a word: ${cell.outerHTML.slice(0, 80)}`),
  ];
}

function linkDefects(link: Element): string[] {
  const href = link.getAttribute("href") ?? "";
  if (/^https?:/.test(href)) {
    return link.getAttribute("rel") === "noreferrer noopener external"
      ? []
      : [`bare link: ${href}`];
  }
  return internal.some((shape) => shape.test(href)) ? [] : [`link of no known shape: ${href}`];
}
