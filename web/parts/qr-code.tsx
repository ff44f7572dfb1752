import { encodeQR } from "qr";

/** Light modules around the code, without which readers do not find it. */
const quiet = 4;

/** A text as a QR code, drawn here: dark on light in every look, since not all apps read others. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const modules = encodeQR(text, "raw", { border: quiet, ecc: "medium" });
  const size = modules.length;
  const path = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? squareAt(x, y) : [])),
  );
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width="240"
      height="240"
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path.join("")} fill="#000" />
    </svg>
  );
}

const squareAt = (x: number, y: number): string => `M${x} ${y}h1v1h-1z`;
