const everyMs = 250;

/** How far long work is, asked for at the address of its page until there is another page there. */
export function progress(element: Element): void {
  const look = async (): Promise<void> => {
    const response = await ask();
    // Who is signed out meanwhile is led to the door by another page.
    const isOther = response && (response.redirected || !response.ok);
    const advance = response && !isOther && (await response.json());
    if (isOther || advance?.isEnded) return location.reload();
    if (advance) show(element, advance);
    setTimeout(look, everyMs);
  };
  setTimeout(look, everyMs);
}

/** Null from a server that is away for a moment, since it starts anew. */
const ask = () =>
  fetch(location.href, { headers: { accept: "application/json" } }).catch(() => null);

type Shown = { title: string; words: string; done: number; total: number };

function show(element: Element, { title, words, done, total }: Shown): void {
  const [head, said, bar] = ["h1", "span", "progress"].map((name, at) =>
    (at === 0 ? document : element).querySelector(name),
  );
  if (head) head.textContent = title;
  if (said) said.textContent = words;
  if (bar instanceof HTMLProgressElement) Object.assign(bar, { max: total || 1, value: done });
}
