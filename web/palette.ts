/** Colours by role. Figures and style sheets name the roles; only this file knows the values. */
export const light = {
  bg: "#ffffff",
  surface: "#f1f5f1",
  "surface-2": "#e3ebe4",
  ink: "#14211f",
  "ink-2": "#35443f",
  muted: "#566560",
  rule: "#cfd9d1",
  "rule-strong": "#7d8b85",
  hatch: "#a9b5ae",
  accent: "#164291",
  "accent-hover": "#0d2f6d",
  select: "#dfe9f5",
  focus: "#164291",
  red: "#b3261e",
  "red-bg": "#fcebe8",
  warn: "#7a5200",
  "warn-bg": "#fdf3d8",
  ok: "#1f6b3a",
  "ok-bg": "#e6f3e8",
  s1: "#164291",
  s2: "#a8463f",
  s3: "#ae873c",
  s4: "#52817d",
  s5: "#642252",
  s6: "#165d06",
  s7: "#8c76b5",
  s8: "#3d2c1e",
  context: "#84928b",
  b1: "#dce3ef",
  b2: "#f2e3e2",
  b3: "#f3ede2",
  b4: "#e5eceb",
  q1: "#e5f2fb",
  q2: "#afd2ec",
  q3: "#7db1dd",
  q4: "#558ac0",
  q5: "#3164a3",
  q6: "#22457b",
  q7: "#122955",
  d1: "#912813",
  d2: "#b86c5c",
  d3: "#daaca2",
  d4: "#edf2ed",
  d5: "#a1b6d2",
  d6: "#5c7eab",
  d7: "#154784",
};

export type Role = keyof typeof light;
export type Palette = Record<Role, string>;

export const dark: Palette = {
  bg: "#121917",
  surface: "#1a2320",
  "surface-2": "#25302c",
  ink: "#e6ece8",
  "ink-2": "#c5cfca",
  muted: "#9fada6",
  rule: "#33403b",
  "rule-strong": "#7e8c86",
  hatch: "#56645e",
  accent: "#7fb0f5",
  "accent-hover": "#b5d2fa",
  select: "#1e3048",
  focus: "#7fb0f5",
  red: "#ff9a8a",
  "red-bg": "#3a1d19",
  warn: "#e9bf63",
  "warn-bg": "#33290f",
  ok: "#84cf9a",
  "ok-bg": "#16301f",
  s1: "#62a0f3",
  s2: "#c26757",
  s3: "#eab846",
  s4: "#adf4f0",
  s5: "#eb89b6",
  s6: "#c2e599",
  s7: "#806cb4",
  s8: "#c9afa4",
  context: "#74827b",
  b1: "#25395c",
  b2: "#3c2c26",
  b3: "#463f22",
  b4: "#374e4b",
  q1: "#1e2c35",
  q2: "#25445b",
  q3: "#325a86",
  q4: "#4979ac",
  q5: "#619ad3",
  q6: "#93c4eb",
  q7: "#cceeff",
  d1: "#fea38a",
  d2: "#b57968",
  d3: "#715148",
  d4: "#28302c",
  d5: "#485c70",
  d6: "#688eb3",
  d7: "#89c4fb",
};

/** Black on white; the other series keep their colours, told apart by dash and marker as well. */
export const print: Palette = {
  ...light,
  surface: "#ffffff",
  "surface-2": "#ffffff",
  ink: "#000000",
  "ink-2": "#000000",
  muted: "#333333",
  rule: "#bbbbbb",
  "rule-strong": "#555555",
  hatch: "#888888",
  accent: "#000000",
  "accent-hover": "#000000",
  select: "#ffffff",
  focus: "#000000",
  s1: "#000000",
  b1: "#d9d9d9",
  red: "#000000",
  "red-bg": "#ffffff",
  warn: "#000000",
  "warn-bg": "#ffffff",
  ok: "#000000",
  "ok-bg": "#ffffff",
};

/** Every colour as the grey of its luminance. */
export const grey: Palette = { ...light, ...mapRoles(light, greyOf) };

/** How a role is written where the reader's theme decides. */
export const color = (role: Role): string => `var(--${role})`;

/** Whether a look tells apart without colour. */
export const isColourless = (look: string | undefined): boolean =>
  look === "print" || look === "grey";

/** The place of a line that only stands behind the others. */
export const behind = -1;

/** The series colour at a position of the fixed order, and the tint of its band. */
export const seriesRole = (index: number): Role =>
  index < 0
    ? "context"
    : ((["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"] as const)[index % 8] ?? "s1");
export const bandRole = (index: number): Role =>
  (["b1", "b2", "b3", "b4"] as const)[index % 4] ?? "b1";

function mapRoles(palette: Palette, change: (hex: string) => string): Partial<Palette> {
  return Object.fromEntries(Object.entries(palette).map(([role, hex]) => [role, change(hex)]));
}

function greyOf(hex: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16)),
  );
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const level = Math.round(255 * (y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055));
  return `#${level.toString(16).padStart(2, "0").repeat(3)}`;
}

function linear(byte: number): number {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}
