/** A text to take along: selected whole by one click, copied by a button where a program runs. */
export function CopyText({ label, text }: { label: string; text: string }) {
  return (
    <p class="copy" data-island="copy">
      <b>{label}</b>
      <code>
        <bdi>{text}</bdi>
      </code>
    </p>
  );
}
