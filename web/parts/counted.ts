/** A number of things: `1 number`, `1,988 numbers`, `no numbers`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  if (n === 0) return `no ${many}`;
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}
