/** So long after the last key a draft is saved. */
const restMs = 700;
const retryMs = 4000;

type Other = { address: string; savedAt: string; cells: string[] };
type Saved = { draft: string; version: number; savedAt: string; others: Other[] };

/**
 * Keeps the draft on the server while one types, and at once when the page is left. One saving at a
 * time; what could not be saved is tried again and said.
 */
export function save(form: HTMLFormElement): void {
  let isChanged = false;
  let isBusy = false;
  let isSent = false;
  let waiting: HTMLElement | null = null;
  let timer = 0;
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(send, ms);
  };
  const send = async (): Promise<void> => {
    if (!isChanged || isBusy || isSent) return;
    isBusy = true;
    isChanged = false;
    try {
      take(form, await post(form));
    } catch (error) {
      isChanged = true;
      say(form, error instanceof Error ? error.message : "Not saved.");
      later(retryMs);
    }
    isBusy = false;
    if (waiting) form.requestSubmit(waiting);
    else if (isChanged) later(restMs);
  };
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && ["idle", "tick"].includes(target.name)) return;
    isChanged = true;
    say(form, "Not saved yet.");
    later(restMs);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    isSent = !isBusy;
    if (isSent) return;
    // The draft that is on its way would be taken for another window's.
    event.preventDefault();
    waiting = event.submitter;
  });
  addEventListener("pageshow", () => {
    isSent = false;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") send();
  });
  addEventListener("pagehide", () => {
    if (isChanged && !isSent) post(form).catch(() => undefined);
  });
  addEventListener("beforeunload", (event) => {
    const isLost = isChanged && !isSent && form.dataset.unsaved !== undefined;
    if (isLost) event.preventDefault();
  });
}

async function post(form: HTMLFormElement): Promise<Saved> {
  const fields = [...new FormData(form)].map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const body = new URLSearchParams([...fields, ["verb", "save"]]);
  const isSmall = body.toString().length < 60_000;
  const response = await fetch(form.action, {
    method: "POST",
    body,
    keepalive: isSmall,
    headers: { accept: "application/json" },
  }).catch(() => {
    throw new Error("Not saved: the server does not answer. It is tried again.");
  });
  if (response.status === 401) {
    throw new Error("Not saved: you are signed out. Sign in in another window; then it is saved.");
  }
  const answer = await response.json();
  if (!response.ok) throw new Error(`Not saved: ${answer.errors?.[0]?.message ?? "refused"}.`);
  return answer;
}

function take(form: HTMLFormElement, { draft, version, savedAt, others }: Saved): void {
  setField(form, "draft", draft);
  setField(form, "version", String(version));
  delete form.dataset.unsaved;
  say(form, `Draft saved at ${savedAt.slice(11, 16)} UTC.`);
  const place = document.querySelector("#rivals");
  place?.replaceChildren(...others.map(rivalOf));
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/** Another window has saved the same period: both drafts are kept, and this says where they differ. */
function rivalOf({ address, savedAt, cells }: Other): HTMLElement {
  const box = document.createElement("div");
  box.className = "notice mild";
  const line = document.createElement("p");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = "Go on with that one";
  const time = savedAt.slice(11, 16);
  line.append(`Another window saved a draft of this period at ${time} UTC. Both are kept. `, link);
  const list = document.createElement("ul");
  for (const cell of cells) list.appendChild(document.createElement("li")).textContent = cell;
  box.append(line, list);
  return box;
}

function say(form: HTMLFormElement, words: string): void {
  if (/^Not saved:/.test(words)) form.dataset.unsaved = "";
  const place = document.querySelector("#saved");
  if (place && place.textContent !== words) place.textContent = words;
}
