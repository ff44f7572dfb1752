/** Why a workbook is refused as a whole: a code, and a sentence that ends in the remedy. */
export class WorkbookFault extends Error {
  code: string;
  constructor(message: string, { code = "BAD_WORKBOOK" }: { code?: string } = {}) {
    super(message);
    this.code = code;
  }
}

/** What is broken in a workbook; the remedy is the same for all. */
export const broken = (what: string): WorkbookFault =>
  new WorkbookFault(`the workbook is damaged: ${what}; open it and save it again as .xlsx`);
