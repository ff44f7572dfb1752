/** What a sentence is quoted with: its sources, the state of the ledger, where to find it again. */
export type Quoted = { sentence: string; source: string; revision: number; address: string };

/** A sentence to take along, as plain text, Markdown and HTML; each with its sources and address. */
export function copiesOf({ sentence, source, revision, address }: Quoted) {
  const from = `Source: ${source}`;
  const state = `Themeline, revision ${revision}`;
  const sources = escapeHtml(from);
  return {
    text: `${sentence} ${from} ${state}, ${address}`,
    markdown: `> ${escapeMarkdown(sentence)}\n>\n> ${escapeMarkdown(from)} [${state}](${address})`,
    html:
      `<blockquote><p>${escapeHtml(sentence)}</p>` +
      `<footer>${sources} <a href="${escapeHtml(address)}">${state}</a></footer></blockquote>`,
  };
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
