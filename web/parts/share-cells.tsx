import type { Mark } from "../estimate.ts";
import { formatShare } from "../stats/format.ts";
import { formatNumber } from "../words/number.ts";
import { formatInterval } from "../words/quantity.ts";
import { numeric } from "./table.tsx";

/** The heads over a share: never a percentage without its n. */
export const shareColumns = numeric("of", "Share", "Interval");

export function ShareCells({ mark }: { mark: Mark }) {
  const { value, n, share } = mark;
  return (
    <>
      <td class="n">{n !== null && formatNumber(n)}</td>
      <td class="n">{share !== null && formatShare(value ?? 0, n ?? 0)}</td>
      <td class="n">{formatInterval(mark, "share")}</td>
    </>
  );
}
