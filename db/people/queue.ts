import { Refusal } from "../refusal.ts";

/** Thrown when too many wait already: come back later. */
export const busy = "too many sign in at once; try again in a moment";

/** Whose work it is: of which network, and whether of a browser that is known. */
export type Place = { from: string; isKnown: boolean };

type Waiting = Place & { start: () => void; refuse: (reason: Refusal) => void };

/**
 * A queue in front of costly work: at most `running` at once, at most `waiting` behind them. It is
 * fair: each network has its turn before any has a second, browsers that are known go first, and in
 * a full line the last of whoever has most gives way to whoever has fewer. Others are refused.
 */
export function createQueue({ running, waiting }: { running: number; waiting: number }) {
  const active: Place[] = [];
  const line: Waiting[] = [];
  const leave = (place: Place): void => {
    active.splice(active.indexOf(place), 1);
    const next = takeNext(line, active);
    if (!next) return;
    active.push(next);
    next.start();
  };
  return async function enqueue<Result>(
    work: () => Promise<Result>,
    { from = "", isKnown = false }: Partial<Place> = {},
  ): Promise<Result> {
    let place: Place = { from, isKnown };
    if (active.length < running) active.push(place);
    else {
      if (line.length >= waiting) giveWay(line, place);
      place = await new Promise<Place>((resolve, refuse) => {
        const own: Waiting = { from, isKnown, start: () => resolve(own), refuse };
        line.push(own);
      });
    }
    try {
      return await work();
    } finally {
      leave(place);
    }
  };
}

const countOf = (places: readonly Place[], { from }: Place): number =>
  places.filter((each) => each.from === from && !each.isKnown).length;

/** The one whose turn it is: the known first, then whose network has least before it. */
function takeNext(line: Waiting[], active: readonly Place[]): Waiting | undefined {
  if (line.length === 0) return undefined;
  const turnOf = (place: Waiting, at: number): number =>
    place.isKnown ? -1 : countOf(active, place) + countOf(line.slice(0, at), place);
  const turns = line.map(turnOf);
  return line.splice(turns.indexOf(Math.min(...turns)), 1)[0];
}

/** Makes room in a full line, at the cost of a network that has more places than this one. */
function giveWay(line: Waiting[], place: Place): void {
  const most = Math.max(...line.map((each) => countOf(line, each)));
  const own = place.isKnown ? -1 : countOf(line, place);
  const last = line.findLastIndex((each) => !each.isKnown && countOf(line, each) === most);
  if (last < 0 || most <= own + 1) throw crowded();
  for (const { refuse } of line.splice(last, 1)) refuse(crowded());
}

const crowded = (): Refusal => new Refusal(busy, [{ code: "BUSY", message: busy }]);
