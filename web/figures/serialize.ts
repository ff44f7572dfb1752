/**
 * An SVG tree as XML: attributes sorted, text and attributes escaped, so that the same tree is the
 * same bytes everywhere. Refuses characters that XML cannot hold.
 */
export function serialize(node: Node): string {
  if (!isElement(node)) return node.nodeType === 3 ? escapeText(node.nodeValue ?? "") : "";
  const inside = [...node.childNodes].map(serialize).join("");
  const attributes = [...node.attributes]
    .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
    .sort()
    .join("");
  const tag = node.localName;
  return inside === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inside}</${tag}>`;
}

/** Text as XML: `&`, `<` and `>` escaped, and line breaks that XML would change. */
export function escapeText(text: string): string {
  if (/^[ !#-%'-;=?-~]*$/.test(text)) return text;
  if (/[^\t\n\r\P{Cc}]|[\ufffe\uffff]|\p{Surrogate}/u.test(text)) {
    throw new Error(`text holds a character that XML cannot: ${JSON.stringify(text.slice(0, 80))}`);
  }
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** The text that `escapeText` was given. */
export const unescapeText = (text: string): string =>
  text
    .replaceAll("&#13;", "\r")
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");

const isElement = (node: Node): node is Element => node.nodeType === 1;

const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
