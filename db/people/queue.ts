import { Refusal } from "../refusal.ts";

/** Thrown when too many wait already: come back later. */
export const busy = "too many sign in at once; try again in a moment";

/** Whose work it is: of which network, or of which person where their browser is known. */
export type Place = { from: string; isKnown: boolean };

type Waiting = Place & { start: () => void; refuse: (reason: Refusal) => void };

/**
 * A queue in front of costly work: at most `running` at once, at most `waiting` behind them. It is
 * fair: each network has its turn before any has a second, a person whose browser is known has a
 * first turn before all, and in a full line the last of whoever has most gives way to whoever has
 * fewer. Others are refused.
 */
export function createQueue({ running, waiting }: { running: number; waiting: number }) {
  let active = 0;
  let turn = 0;
  const line: Waiting[] = [];
  /** The last turn of each network, while there is a line. */
  const turns = new Map<string, number>();
  const enter = ({ from }: Place): void => {
    active += 1;
    turn += 1;
    turns.set(from, turn);
  };
  const leave = (): void => {
    active -= 1;
    if (line.length === 0) turns.clear();
    const order = line.map(({ from, isKnown }) => turns.get(from) ?? (isKnown ? -1 : 0));
    for (const next of line.splice(order.indexOf(Math.min(...order)), 1)) {
      enter(next);
      next.start();
    }
  };
  return async function enqueue<Result>(
    work: () => Promise<Result>,
    { from = "", isKnown = false }: Partial<Place> = {},
  ): Promise<Result> {
    const place = { from, isKnown };
    if (active < running) enter(place);
    else {
      if (line.length >= waiting) giveWay(line, place);
      await new Promise<void>((start, refuse) => line.push({ ...place, start, refuse }));
    }
    try {
      return await work();
    } finally {
      leave();
    }
  };
}

/** Makes room in a full line, at the cost of whoever has more places than this one. */
function giveWay(line: Waiting[], place: Place): void {
  const countOf = ({ from }: Place): number => line.filter((each) => each.from === from).length;
  const weightOf = (each: Place): number => (each.isKnown ? -1 : 0) + countOf(each);
  const most = Math.max(...line.map(weightOf));
  if (most <= weightOf(place) + 1) throw crowded();
  const last = line.findLastIndex((each) => weightOf(each) === most);
  for (const { refuse } of line.splice(last, 1)) refuse(crowded());
}

const crowded = (): Refusal => new Refusal(busy, [{ code: "BUSY", message: busy }]);
