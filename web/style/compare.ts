/** Sentences to take along: closed until they are wanted. */
export const compare = `
.copies, .part details { margin-block-start: .75rem; font-size: .875rem }
.copies .copy { display: grid; gap: .3rem; margin-block: .6rem }
.copies code { padding: .4rem .55rem; border: 1px solid var(--rule); user-select: all }
.sentence .field select { min-inline-size: 0; flex: 0 1 auto }
.margin .sentence { margin-block: .5rem }
.margin .sentence input, .margin .sentence button { min-block-size: 2rem; padding-block: .15rem }
@media print { .copies { display: none } }`;
