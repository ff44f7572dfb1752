import { describe, expect, test } from "vitest";
import { createDrawings } from "../../server/drawings.ts";

/** A drawing that says how often it was made. */
function counting() {
  let made = 0;
  return () => {
    made += 1;
    return `drawing ${made}`;
  };
}

describe("createDrawings()", () => {
  test("draws the same once, and anything else anew", () => {
    const [kept, draw] = [createDrawings(), counting()];
    expect(kept(["trends", { value: 1 }], draw)).toBe("drawing 1");
    expect(kept(["trends", { value: 1 }], draw)).toBe("drawing 1");
    expect(kept(["trends", { value: 2 }], draw)).toBe("drawing 2");
    expect(kept(["trends", { value: null }], draw)).toBe("drawing 3");
  });

  test("forgets what was unused longest", () => {
    const [kept, draw] = [createDrawings(), counting()];
    kept(["first"], draw);
    for (let each = 0; each < 399; each += 1) kept([each], draw);
    expect(kept(["first"], draw)).toBe("drawing 1");
    kept(["one more"], draw);
    expect(kept([0], draw)).toBe("drawing 402");
  });
});
