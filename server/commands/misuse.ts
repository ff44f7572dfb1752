/** Thrown where a command line asks for what there is not: how it is used, not what was refused. */
export class Misuse extends Error {}
