/**
 * The document in which figures are drawn on the server: elements, attributes and text, which is all
 * that Plot and our own figures ask of one. No window, no fonts, no layout, no events, so a chart
 * takes two thirds of the time that a library's document takes. A DOM is made of objects with
 * parents and methods: hence classes. The tests draw in a library's, and compare the two.
 */
const svgNamespace = "http://www.w3.org/2000/svg";
const htmlNamespace = "http://www.w3.org/1999/xhtml";

class DrawnText {
  readonly nodeType = 3;
  readonly nodeValue: string;
  parentNode: DrawnElement | null = null;

  constructor(text: string) {
    this.nodeValue = text;
  }

  get textContent(): string {
    return this.nodeValue;
  }

  cloneNode(): DrawnText {
    return new DrawnText(this.nodeValue);
  }
}

type Child = DrawnText | DrawnElement;

class DrawnElement {
  readonly nodeType = 1;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly childNodes: Child[] = [];
  readonly #attributes = new Map<string, string>();
  parentNode: DrawnElement | null = null;

  constructor(name: string, namespace = svgNamespace) {
    this.localName = name;
    this.namespaceURI = namespace;
  }

  get ownerDocument(): typeof drawing {
    return drawing;
  }

  get children(): DrawnElement[] {
    return this.childNodes.filter((child) => child instanceof DrawnElement);
  }

  get attributes(): { name: string; value: string }[] {
    return Array.from(this.#attributes, ([name, value]) => ({ name, value }));
  }

  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join("");
  }

  set textContent(text: string | null) {
    this.childNodes.length = 0;
    if (text) this.appendChild(new DrawnText(String(text)));
  }

  getAttributeNames(): string[] {
    return [...this.#attributes.keys()];
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  append(...children: (Child | string)[]): void {
    for (const child of children) {
      this.appendChild(typeof child === "string" ? new DrawnText(child) : child);
    }
  }

  appendChild<Kind extends Child>(child: Kind): Kind {
    return this.insertBefore(child, null);
  }

  insertBefore<Kind extends Child>(child: Kind, next: Child | null): Kind {
    child.parentNode?.removeChild(child);
    const at = next ? this.childNodes.indexOf(next) : -1;
    if (at < 0) this.childNodes.push(child);
    else this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child: Child): void {
    const at = this.childNodes.indexOf(child);
    if (at >= 0) this.childNodes.splice(at, 1);
    child.parentNode = null;
  }

  cloneNode(): DrawnElement {
    const copy = new DrawnElement(this.localName, this.namespaceURI);
    for (const [name, value] of this.#attributes) copy.setAttribute(name, value);
    for (const child of this.childNodes) copy.appendChild(child.cloneNode());
    return copy;
  }

  /** Knows `*`, a name, and `[attribute]`. */
  querySelectorAll(selector: string): DrawnElement[] {
    const attribute = /^\[([\w-]+)\]$/.exec(selector)?.[1];
    const found: DrawnElement[] = [];
    for (const child of this.children) {
      const isNamed = selector === "*" || child.localName === selector;
      if (attribute ? child.hasAttribute(attribute) : isNamed) found.push(child);
      found.push(...child.querySelectorAll(selector));
    }
    return found;
  }
}

const drawing = {
  documentElement: new DrawnElement("html", htmlNamespace),
  createElementNS: (namespace: string, name: string) => new DrawnElement(name, namespace),
  createElement: (name: string) => new DrawnElement(name, htmlNamespace),
  createTextNode: (text: string) => new DrawnText(text),
};

/** As much of a document as a figure needs. */
export const document = drawing as unknown as Document;
