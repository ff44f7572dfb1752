import type { PropsWithChildren } from "hono/jsx";

/** Nothing to draw: bare axes, one sentence, one link. */
export function Empty({ children }: PropsWithChildren) {
  return (
    <div class="empty">
      <svg viewBox="0 0 744 160" width="744" height="160" aria-hidden="true">
        <path d="M40 20.5H744M40 80.5H744" stroke="var(--rule)" />
        <path d="M40 140.5H744" stroke="var(--ink)" />
        <path
          d="M40.5 140v6M216.5 140v6M392.5 140v6M568.5 140v6M743.5 140v6"
          stroke="var(--rule-strong)"
        />
      </svg>
      <p>{children}</p>
    </div>
  );
}
