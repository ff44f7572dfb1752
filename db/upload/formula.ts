const always = /^[=@＝＠\t\r\n]/u;
const signed = /^[+＋－-](?=[^\s+＋－-])/u;
const number = /^[+＋－-][\p{Nd}\s.,٬٫'’]*%?$/u;
const date = /^[+＋－-][\p{Nd}./-]*$/u;

/**
 * Whether a spreadsheet that opened this text would run it: it begins with = or @, with a tab or a
 * line break, or with a sign that is not the sign of a number. A sign before a space is a dash.
 */
export const isFormula = (text: string, column: string): boolean =>
  always.test(text) ||
  (signed.test(text) && !number.test(text) && (column === "note" || !date.test(text)));
