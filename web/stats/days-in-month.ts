/**
 * How many days a month such as "2016-02" has. Refuses anything that is not a month.
 * Source: Gregorian calendar.
 */
export function daysInMonth(month: string) {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  if (!parts) throw new RangeError(`invalid month: ${month}`);
  const [year, index] = [Number(parts[1]), Number(parts[2])];
  if (index === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(index) ? 30 : 31;
}
