/** Without the apostrophe that an export puts before what a spreadsheet would run. */
export const undefused = (text: string): string =>
  text.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠].)/su, "");
