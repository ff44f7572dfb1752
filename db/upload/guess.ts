import { nearest } from "../near.ts";
import { type Column, columns } from "./rules.ts";

/** A column of a file: its name, and what it may hold: one column if that is certain. */
export type Guess = { name: string; may: Column[] };

/** What the columns are called elsewhere. A word that stands twice is not certain. */
const words: Record<Column, string> = {
  month:
    "month months date period monat datum zeitraum mois période mes fecha periodo mese mês maand ay месяц дата شهر الشهر تاريخ التاريخ ماه",
  theme:
    "theme themes topic topics category thema themen kategorie thème thèmes sujet catégorie tema temas categoría categoria tema tema konu тема категория موضوع الموضوع فئة الفئة",
  count:
    "count counts number items pieces frequency n anzahl zahl häufigkeit nombre effectif cantidad número numero conteo aantal sayı количество число عدد العدد تعداد",
  total:
    "total totals all sum n gesamt gesamtzahl insgesamt summe ensemble totaal toplam всего итого المجموع الإجمالي إجمالي",
  note: "note notes comment comments remark remarks notiz bemerkung anmerkung kommentar remarque remarques commentaire nota notas observaciones comentario opmerking примечание комментарий ملاحظة ملاحظات",
};

/** Every word that a header may be known by: they tell which character parts the cells. */
export const headerWords: readonly string[] = Object.values(words).flatMap((list) =>
  list.split(" "),
);

/**
 * What each column of a file may hold, by its name: a word of the vocabulary, or one that is spelled
 * nearly like a column. A column that two names may mean, or that is there under its own name, is
 * nobody's for certain, and a name that may mean two is not either.
 */
export function guessColumns(names: readonly string[]): Guess[] {
  const own = new Set(columns.filter((column) => names.some((name) => keyOf(name) === column)));
  const found = names.map((name) => ({ name, may: meanings(name) }));
  return found.map(({ name, may }) => {
    if (columns.some((column) => column === keyOf(name))) return { name, may };
    const [only] = may;
    const isTaken = only && (own.has(only) || found.some((each) => rivals(each, name, only)));
    return { name, may: may.length === 1 && isTaken ? [] : may };
  });
}

const rivals = ({ name, may }: Guess, other: string, column: Column): boolean =>
  name !== other && may.length === 1 && may.includes(column);

function meanings(name: string): Column[] {
  const key = keyOf(name);
  const own = columns.filter((column) => column === key);
  if (own.length > 0) return own;
  const known = columns.filter((column) => words[column].split(" ").includes(key));
  if (known.length > 0) return known;
  const near = nearest(key.slice(0, 80), columns);
  return columns.filter((column) => near.includes(column));
}

const keyOf = (name: string): string => name.normalize("NFC").trim().toLowerCase();
