/** One defect in what was given: where it is, what stands there, and what to do. */
export type Defect = {
  code: string;
  message: string;
  file?: string;
  row?: number;
  column?: string;
  cell?: string;
  value?: string;
  parameter?: string;
  allowed?: readonly string[];
};

/** Thrown when the program will not go on: one line that names the thing, the value, the remedy. */
export class Refusal extends Error {
  defects: Defect[];
  constructor(message: string, defects: Defect[] = []) {
    super(message);
    this.name = "Refusal";
    this.defects = defects;
  }
}
