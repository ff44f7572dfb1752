import { parseHTML } from "linkedom";

/** A library's document, in which tests may look for anything. */
export const document: Document = parseHTML("<!doctype html><html><body></body></html>").document;
