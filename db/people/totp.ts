import { Secret, TOTP } from "otpauth";
import { westernDigits } from "../upload/digits.ts";

const periodMs = 30_000;

/** A new key of 160 bits, in base32 as apps read it. */
export const newKey = (): string => new Secret({ size: 20 }).base32;

/** The number of the 30 seconds that hold a time, from 1970 on. */
export const stepAt = (now: string): number => Math.floor(Date.parse(now) / periodMs);

/**
 * The step whose code this is (RFC 6238: SHA-1, six digits, 30 seconds), or null. Clocks differ and
 * people type slowly, so the steps before and after the present one count, too.
 */
export function stepOfCode(key: string, code: string, now: string): number | null {
  const token = westernDigits(code.replace(/\s/g, "")) ?? "";
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(key).validate({ token, timestamp: Date.parse(now), window: 1 });
  return delta === null ? null : stepAt(now) + delta;
}

/** What an app is given: as an address, which a QR code holds. */
export const addressOfKey = (key: string, { handle, site }: { handle: string; site: string }) =>
  totpOf(key, { label: handle, issuer: site }).toString();

const totpOf = (key: string, names = {}): TOTP =>
  new TOTP({ ...names, secret: Secret.fromBase32(key), digits: 6, period: periodMs / 1000 });
