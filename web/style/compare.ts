/** Sentences to take along: closed until they are wanted. */
export const compare = `
.copies, .part details { margin-block-start: .75rem; font-size: .875rem }
.margin .sentence { margin-block: .5rem }
.margin .sentence input, .margin .sentence button { min-block-size: 2rem; padding-block: .15rem }
@media print { .copies { display: none } }`;
