const gapPx = 10;

/** Shows the words of a mark beside it. The box lies over the page, so nothing moves. */
export function showTip(chart: HTMLElement, mark: SVGAElement): void {
  const tip = chart.querySelector<HTMLElement>(".tip") ?? newTip(chart);
  tip.textContent = mark.dataset.tip ?? "";
  tip.hidden = false;
  place(tip, mark.getBoundingClientRect(), chart.getBoundingClientRect());
}

export function hideTip(chart: HTMLElement): void {
  const tip = chart.querySelector<HTMLElement>(".tip");
  if (tip) tip.hidden = true;
}

function newTip(chart: HTMLElement): HTMLElement {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("role", "status");
  return chart.appendChild(tip);
}

/** Above the mark, or below it where there is no room, and never past the edges of the chart. */
function place(tip: HTMLElement, mark: DOMRect, chart: DOMRect): void {
  tip.style.translate = "0 0";
  const box = tip.getBoundingClientRect();
  const middle = mark.x + mark.width / 2 - box.width / 2;
  const x = Math.min(Math.max(middle, chart.x), chart.right - box.width);
  const above = mark.y - gapPx - box.height;
  const y = above < 0 ? mark.bottom + gapPx : above;
  tip.style.translate = `${Math.round(x - box.x)}px ${Math.round(y - box.y)}px`;
}
