type DraftStepsProps = { names: readonly string[]; id: string | null; step: number };

/** Where one is among the pages of a draft; those behind can be gone back to. */
export function DraftSteps({ names, id, step }: DraftStepsProps) {
  return (
    <ol class="steps" aria-label="Pages of this draft">
      {names.map((name, at) => (
        <li>
          {id && at + 1 < step ? (
            <a href={`/collections/new/${id}/${at + 1}`}>{name}</a>
          ) : (
            <span aria-current={at + 1 === step ? "step" : undefined}>{name}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
