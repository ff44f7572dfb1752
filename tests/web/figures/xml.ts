export type Element = {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
};

/** Reads XML strictly, as a printer's program would: throws at the first thing that is not XML. */
export function parseXml(xml: string): Element {
  const text = xml.replace(/\r\n?/g, "\n");
  const root: Element = { name: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  let at = 0;
  for (const match of text.matchAll(/<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<>]+/g)) {
    if (match.index !== at) break;
    at += match[0].length;
    const [whole, close, name, attributes = "", empty] = match;
    const parent = open.at(-1);
    if (name === undefined) parent?.children.push(decode(whole));
    else if (close) {
      if (open.pop()?.name !== name) throw new Error(`unexpected </${name}> at ${match.index}`);
    } else {
      const element = { name, attributes: parseAttributes(attributes), children: [] };
      parent?.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (at !== text.length) throw new Error(`not XML at ${at}: ${text.slice(at, at + 40)}`);
  const [only, ...others] = root.children.filter(
    (child) => typeof child !== "string" || child.trim(),
  );
  if (open.length !== 1 || typeof only !== "object" || others.length > 0) {
    throw new Error("not one closed root");
  }
  return only;
}

/** All text of an element and what is in it. */
export const textOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

/** All elements of a name, in order. */
export const allOf = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return [...(child.name === name ? [child] : []), ...allOf(child, name)];
  });

/** All elements of a name that have the given attributes. */
export const select = (
  root: Element,
  name: string,
  attributes: Record<string, string> = {},
): Element[] =>
  allOf(root, name).filter((element) =>
    Object.entries(attributes).every(([key, value]) => element.attributes[key] === value),
  );

function parseAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`attribute ${name} is given twice`);
    found[name] = decode(value);
  }
  return found;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const code = /^#(\d+)$/.exec(name)?.[1];
    const letter = code ? String.fromCodePoint(Number(code)) : entities[name];
    if (letter === undefined || !whole.endsWith(";")) throw new Error(`not an entity: ${whole}`);
    return letter;
  });
}
