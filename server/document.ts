import { parseHTML } from "linkedom";

/** The document in which figures are drawn on the server: no window, no fonts, no layout. */
export const document: Document = parseHTML("<!doctype html><html><body></body></html>").document;
