import type { Stance } from "../../db/claim-words.ts";
import { stanceWords } from "../words/stance.ts";

type SignProps = { stance: Stance; isRepeat?: boolean };

/** The sign of one stance of one party; a party that repeats another has it in a weaker ink. */
export function Sign({ stance, isRepeat }: SignProps) {
  const words = `${stanceWords[stance]}${isRepeat ? ", repeating another party" : ""}`;
  return (
    <svg
      class={isRepeat ? "sign weak" : "sign"}
      width="18"
      height="18"
      role="img"
      aria-label={words}
    >
      <use href={`#${stance}`} />
    </svg>
  );
}

/** The same beside its own words. */
export function MuteSign({ stance, isRepeat }: SignProps) {
  return (
    <svg class={isRepeat ? "sign weak" : "sign"} width="18" height="18" aria-hidden="true">
      <use href={`#${stance}`} />
    </svg>
  );
}

/** The drawings of the signs, once a page: ink only, so that they are the same on paper. */
export function SignDrawings() {
  const ring = { cx: 9, cy: 9, fill: "none", stroke: "currentColor", "stroke-width": 1.7 };
  return (
    <svg width="0" height="0" class="drawings" aria-hidden="true">
      <symbol id="confirms" viewBox="0 0 18 18">
        <circle cx="9" cy="9" r="6.6" fill="currentColor" />
      </symbol>
      <symbol id="partly" viewBox="0 0 18 18">
        <circle {...ring} r="6" />
        <path d="M9 3a6 6 0 0 0 0 12z" fill="currentColor" />
      </symbol>
      <symbol id="denies" viewBox="0 0 18 18">
        <path d="M3.6 3.6l10.8 10.8M14.4 3.6L3.6 14.4" stroke="currentColor" stroke-width="2.8" />
      </symbol>
      <symbol id="no-information" viewBox="0 0 18 18">
        <circle {...ring} r="6" />
        <path d="M5.6 9h6.8" stroke="currentColor" stroke-width="1.7" />
      </symbol>
      <symbol id="no-statement-found" viewBox="0 0 18 18">
        <circle {...ring} r="6.2" stroke-dasharray="1.7 2.63" />
      </symbol>
    </svg>
  );
}
