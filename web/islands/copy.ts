/** A text that a button takes to the clipboard; where there is none, the text is selected. */
export function copy(element: Element): void {
  const text = element.querySelector("code");
  const name = element.querySelector("b")?.textContent ?? "";
  if (!text) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy: ${name}`);
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    getSelection()?.selectAllChildren(text);
    try {
      await navigator.clipboard.writeText(text.textContent ?? "");
      said.textContent = "Copied";
    } catch {
      said.textContent = "Selected: copy it with your keyboard";
    }
  });
  element.append(button, said);
}
