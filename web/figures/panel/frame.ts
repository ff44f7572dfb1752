import type * as Plot from "@observablehq/plot";
import type { Event } from "../../../db/catalogue.ts";
import type { Panel } from "../../panels.ts";
import type { Domain, Position } from "./domain.ts";

/** Three drawings of the same panel: for a page, for a telephone, for one of many. */
export type Size = "wide" | "narrow" | "small";

/** Everything that the parts of a panel must agree on: where things stand and how large. */
export type Frame = {
  document: Document;
  id: string;
  panel: Panel;
  events: readonly Event[];
  size: Size;
  width: number;
  height: number;
  /** The plot inside its margins; the zero line runs along its bottom. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  dot: number;
  stroke: number;
  /** Whether lines are told apart by dash and marker besides colour. */
  hasDashes: boolean;
  ticks: number[];
  domain: Domain;
  scales: { x: Plot.ScaleOptions; y: Plot.ScaleOptions };
  x: (position: Position) => number;
  y: (value: number) => number;
};

/** Rules of one px lie on the grid of the screen. */
export const crisp = (px: number): number => Math.floor(px) + 0.5;
