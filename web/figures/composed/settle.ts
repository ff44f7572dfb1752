import { light, type Palette, type Role } from "../../palette.ts";
import { leastPx } from "./format.ts";

const arabic = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
const sans = "IBM Plex Sans, Plex Sans, Arial, sans-serif";
const arabicSans = "IBM Plex Sans Arabic, Plex Sans Arabic, Noto Sans Arabic, Arial, sans-serif";

/**
 * Makes a drawing independent of any page: every colour by its value, and a font for every text.
 * Plex Sans Arabic has Latin letters of its own, so that no text needs two fonts.
 */
export function settle(root: Element, palette: Palette): void {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    for (const name of element.getAttributeNames()) {
      const role = roleIn(element.getAttribute(name) ?? "");
      if (role) element.setAttribute(name, palette[role]);
    }
    if (element.localName === "text") {
      const family = arabic.test(element.textContent ?? "") ? arabicSans : sans;
      element.setAttribute("font-family", family);
    }
  }
}

/** Letters that would be too small to print at a scale become as large as they must be. */
export function enlarge(drawing: Element, scale: number): void {
  for (const element of drawing.querySelectorAll("[font-size]")) {
    const size = Number(element.getAttribute("font-size"));
    if (size * scale < leastPx) {
      element.setAttribute("font-size", (Math.ceil((leastPx / scale) * 10) / 10).toString());
    }
  }
}

function roleIn(value: string): Role | null {
  const [, name = ""] = /^var\(--(.+)\)$/.exec(value) ?? [];
  return isRole(name) ? name : null;
}

const isRole = (name: string): name is Role => Object.hasOwn(light, name);
