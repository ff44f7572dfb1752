/** What a sentence says of an observation, or of two. */
export type MentionKind = "value" | "n" | "share" | "interval" | "change" | "sum" | "part";

/** A number that a sentence names instead of writing it out: `{share a/b/2017-01}`. */
export type Mention = { kind: MentionKind; observations: { series: string; period: string }[] };

/** A piece of a sentence: words as they stand, or a number to be filled in. */
export type Piece = { words: string } | { mention: Mention };

/** How many observations each kind of number rests on. */
const sizes: Record<MentionKind, number> = {
  value: 1,
  n: 1,
  share: 1,
  interval: 1,
  change: 2,
  sum: 2,
  part: 2,
};

/**
 * A sentence in pieces. `{value S/P}`, `{n S/P}`, `{share S/P}` and `{interval S/P}` name one
 * observation by its address; `{change S/P S/P}` two, the earlier first; `{sum S/P S/P}` and
 * `{part S/P S/P}` all periods of a series from the first to the last. Null if a brace holds anything else, or is not closed.
 */
export function parseSentence(sentence: string): Piece[] | null {
  const pieces: Piece[] = [];
  for (const [at, part] of sentence.split(/\{([^{}]*)\}/).entries()) {
    if (at % 2 === 0) {
      if (/[{}]/.test(part)) return null;
      if (part !== "") pieces.push({ words: part });
      continue;
    }
    const mention = parseMention(part);
    if (!mention) return null;
    pieces.push({ mention });
  }
  return pieces;
}

/** Every observation that a sentence names, once each. */
export function mentioned(sentence: string): { series: string; period: string }[] {
  const all = (parseSentence(sentence) ?? []).flatMap((piece) =>
    "mention" in piece ? piece.mention.observations : [],
  );
  return [...new Map(all.map((each) => [`${each.series}/${each.period}`, each])).values()];
}

function parseMention(text: string): Mention | null {
  const [kind = "", ...ids] = text.trim().split(/\s+/);
  if (!isKind(kind) || ids.length !== sizes[kind]) return null;
  const observations = ids.map((id) => ({
    series: id.slice(0, Math.max(0, id.lastIndexOf("/"))),
    period: id.slice(id.lastIndexOf("/") + 1),
  }));
  return observations.every(({ series, period }) => series && period)
    ? { kind, observations }
    : null;
}

function isKind(text: string): text is MentionKind {
  return Object.hasOwn(sizes, text);
}
