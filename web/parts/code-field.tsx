/** Six digits that an app shows; phones offer the keys for them, and some the code itself. */
export function CodeField({ isFirst = false, isEither = false }) {
  const either = { size: 22, autocapitalize: "none", spellcheck: false } as const;
  const digits = {
    size: 8,
    inputmode: "numeric",
    pattern: digitsOnly,
    title: "six digits",
  } as const;
  return (
    <label>
      {isEither ? "Code, or a recovery code" : "Code"}{" "}
      <input
        name="code"
        required
        autofocus={isFirst}
        autocomplete="one-time-code"
        {...(isEither ? either : digits)}
      />
    </label>
  );
}

/** Of any script, and with a space where apps put one. */
const digitsOnly = "\\s*(\\p{Nd}\\s*){6}";
