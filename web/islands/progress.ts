const everyMs = 250;

/** How far long work is, asked for at the address of its page until there is another page there. */
export function progress(element: Element): void {
  const look = async (): Promise<void> => {
    const response = await fetch(location.href, { headers: { accept: "application/json" } });
    const { title, words, done, total, isEnded } = await response.json();
    if (isEnded) return location.reload();
    const [head, said, bar] = ["h1", "span", "progress"].map((name, at) =>
      (at === 0 ? document : element).querySelector(name),
    );
    if (head) head.textContent = title;
    if (said) said.textContent = words;
    if (bar instanceof HTMLProgressElement) Object.assign(bar, { max: total || 1, value: done });
    setTimeout(look, everyMs);
  };
  setTimeout(look, everyMs);
}
