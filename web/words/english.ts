import type {
  CountWords,
  Language,
  ShareWords,
  ShiftWords,
  ShortWords,
  SideWords,
  SplitWords,
} from "./language.ts";
import { numeral } from "./numeral.ts";

/** Comparisons in English. */
export const english: Language = {
  code: "en",
  ways: {
    fall: /\b(fell|fall|fewer|smaller|decrease)\b/i,
    rise: /\b(rose|rise|more|larger|increase)\b/i,
  },
  side,
  shares,
  counts,
  shown: ({ a, b, level }) => {
    const isSame = a.name === b.name;
    const first = `${a.name}: ${placed(a, side(a, level))}`;
    const second = `${isSame ? "" : `${b.name}: `}${placed(b, side(b, a.range ? null : level))}`;
    const link = b.kind === "empty" ? ";" : isSame ? ", compared with" : "; beside it,";
    return [`${first}${link} ${second}.`];
  },
  calculated,
  split,
  expected: ({ earlier, n, units, expected, x, isOne }) => {
    const had = `${n} ${units} would have held about ${expected}`;
    return [`At ${owned(earlier, "share")}, ${had}; there ${isOne ? "was" : "were"} ${x}.`];
  },
  short,
  shifts,
};

const verbs = { fall: "fell", rise: "rose", none: "stayed" } as const;
const nouns = { fall: "a fall", rise: "a rise", none: "a change" } as const;
const amounts = { fall: "fewer", rise: "more", none: "as many" } as const;
const sizes = { fall: "smaller", rise: "larger", none: "unchanged" } as const;

/** A number with what it is a part of, and why it gives no share where it gives none. */
function side(words: SideWords, level: string | null): string {
  const { kind, x, n, units, share, range, why } = words;
  const interval = level ? `${level} interval ` : "";
  const inside = range ? `${share}; ${interval}${range}` : share;
  if (kind === "missing") return `no data (${why})`;
  if (kind === "empty") return `no ${units} were recorded, so no share can be given`;
  if (kind === "open") return `${x} ${units}; total unknown, no share`;
  if (kind === "inexact") return n ? `${x} of ${n} ${units}; not exact, no share` : x;
  if (kind === "none") return `none of ${n} ${units} (${inside})`;
  if (kind === "all") return `all ${n} ${units} (${inside})`;
  if (kind === "part") return `${x} of ${n} ${units} (${inside})`;
  return words.rate ? `${x} (${words.rate} a day)` : range ? `${x} (${interval}${range})` : x;
}

/** The same inside a sentence that has named the units. */
function short1(words: SideWords, level: string | null): string {
  return side(words, level).replace(` ${words.units} (`, " (");
}

const placed = (words: SideWords, amount: string): string =>
  /; total unknown|, so no share|; not exact/.test(amount)
    ? amount.replace(/(;|, so)/, ` ${words.when}$1`)
    : amount.startsWith("no data")
      ? amount.replace("no data", `no data for ${words.period}`)
      : `${amount} ${words.when}`;

function shares(words: ShareWords): string[] {
  const { a, b, level, direction, points, hasRange, ratio, ratioRange } = words;
  const first = placed(a, short1(a, level));
  const second = placed(b, short1(b, null));
  const signed = `${points.signed} points${hasRange ? `, ${points.signedRange}` : ""}`;
  if (!words.isOne) {
    const verdict = words.isEvident ? "" : ", compatible with no difference";
    const compared = `${a.name}: ${first}, compared with ${b.name}: ${second}`;
    return [`${compared}; the difference is ${signed}${verdict}.`];
  }
  if (direction === "none")
    return [`${a.name}: ${first}, compared with ${second}: the same share.`];
  if (!words.isEvident) {
    const verdict = `the difference (${signed}) is compatible with no change`;
    return [`${a.name}: ${first}, compared with ${second}; ${verdict}.`];
  }
  const subject = words.isAlike ? a.name : `The share of ${a.inside}`;
  const range = hasRange ? ` (${points.plainRange})` : "";
  const amount = `${nouns[direction]} of ${points.plain} percentage points${range}`;
  const limits = ratioRange ? ` (${ratioRange})` : "";
  const times = ratio ? `, to ${ratio} times ${owned(words.earlier, "share")}${limits}` : "";
  return [`${subject} ${verbs[direction]} from ${first} to ${second}: ${amount}${times}.`];
}

/** Two shares without a name or a period. */
function calculated({ a, b, level, points, ratio, ratioRange, ...words }: ShareWords): string[] {
  const [first, second] = [short1(a, level), short1(b, null)];
  const amount = `${points.signed} points, ${points.signedRange}`;
  if (words.direction === "none") return [`${first} and ${second}: the same share.`];
  if (!words.isEvident) {
    return [`${first} and ${second}: the difference (${amount}) is compatible with no change.`];
  }
  const times = ratio ? `; the second share is ${ratio} times the first` : "";
  const limits = ratio && ratioRange ? ` (${ratioRange})` : "";
  return [`${first} and ${second}: a difference of ${amount}${times}${limits}.`];
}

function counts(words: CountWords): string[] {
  const { a, b, direction, percent, ratio, ratioRange, isRate, isEvident, isWidened } = words;
  const subject = isRate ? `${a.name} a day` : a.name;
  const [first, second] = [counted(a, isRate), counted(b, isRate)];
  const law = isWidened ? "allowing for runs" : "if they appear independently";
  const limits = ratioRange ? ` (${ratioRange}, ${law})` : "";
  const times = ratio ? `${ratio} times ${owned(words.earlier, words.basis)}${limits}` : "";
  if (!words.isOne) {
    return [`${a.name}: ${first}, compared with ${b.name}: ${second}${times && `; ${times}`}.`];
  }
  if (direction === "none") return [`${subject}: ${first}, compared with ${second}: the same.`];
  if (!isEvident) {
    const verdict = `the difference, to ${times}, is compatible with no change`;
    return [`${subject}: ${first}, compared with ${second}; ${verdict}.`];
  }
  const by = percent ? ` ${percent.replace(/^[+\u2212]/, "")},` : "";
  const tail = times ? `; that is ${times}` : "";
  return [`${subject} ${verbs[direction]}${by} from ${first} to ${second}${tail}.`];
}

function counted({ x, rate, days, when, kind }: SideWords, isRate: boolean): string {
  const number = kind === "none" ? "none" : x;
  if (isRate) return `${rate} (${number} in ${days} days) ${when}`;
  return `${number} ${when}${rate ? ` (${rate} a day)` : ""}`;
}

function split({ inside, units, total, directions, ...words }: SplitWords): string[] {
  const of = `Of the ${total} ${amounts[directions.total]} ${inside},`;
  const noun = { rise: "rise", fall: "fall", none: "change" }[directions.volume];
  const change = `the ${noun} in all ${units}`;
  const wholes = `(${words.n1} to ${words.n2})`;
  const ratios =
    words.ratioVolume && words.ratioShare
      ? `put as ratios, output ×${words.ratioVolume} and share ×${words.ratioShare}.`
      : "no ratio can be given.";
  if (directions.volume === directions.total && directions.share === directions.total) {
    return [
      of,
      `about ${words.volume} are what ${change} ${wholes} alone would bring`,
      `and about ${words.share} reflect their ${sizes[directions.share]} share;`,
      ratios,
    ];
  }
  const amount = directions.total === "none" ? "as many" : `${total} ${amounts[directions.total]}`;
  const volume = {
    none: words.n1 === words.n2 ? null : "hardly any",
    ...{ rise: `about ${words.volume} more`, fall: `about ${words.volume} fewer` },
  }[directions.volume];
  const share = `about ${words.share} ${amounts[directions.share]}`;
  return [
    `There were ${amount} ${inside}${directions.total === "none" ? " both times" : ""}:`,
    volume
      ? `${change} ${wholes} alone would bring ${volume}`
      : `all ${units} stayed at ${words.n1}`,
    directions.share === "none"
      ? `and the share stayed ${words.isSameShare ? "" : "nearly "}the same;`
      : `and their ${sizes[directions.share]} share ${share};`,
    ratios,
  ];
}

function short({ subject, unit, a, b, direction }: ShortWords): string[] {
  const first = `about one ${unit} in ${numeral(a.oneIn)} (${a.x} of ${a.n}) ${a.when}`;
  const second = `about one in ${numeral(b.oneIn)} (${b.x} of ${b.n}) ${b.when}`;
  return [`${subject} ${verbs[direction]} from ${first} to ${second}.`];
}

function shifts({ a, b, units, moves, others, apart, basis }: ShiftWords): string[] {
  const rest =
    moves.length > 0 && others > 0
      ? `for ${others} other${others === 1 ? "" : "s"} the difference is smaller or within chance.`
      : "";
  const mix = apart
    ? `About ${apart} of 100 ${units} would have to change category for the two mixes to be alike.`
    : "";
  const start = `${b.charAt(0).toUpperCase()}${b.slice(1)}, compared with ${a}:`;
  const told = moves.map(
    ({ name, direction, points, before, after }, at) =>
      `${name} ${verbs[direction]} by ${points} points, from ${before} to ${after}${rest || at < moves.length - 1 ? ";" : "."}`,
  );
  return [start, ...(told.length > 0 ? told : [unmoved[basis]]), rest, mix].filter(Boolean);
}

const unmoved = {
  tested: "no category differs by more than chance could bring.",
  untested: "the differences are not tested.",
  unknown: "no category has an exact share in both, so nothing is compared.",
};

/** `January's share`, `the share in June to August 2015`. */
function owned(period: string, thing: string): string {
  return /^[\p{L}-]+( \d+)?$/u.test(period) ? `${period}’s ${thing}` : `the ${thing} of ${period}`;
}
