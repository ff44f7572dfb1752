import { Hono, type MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const headers = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    scriptSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  // What no browser has asked for in years.
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  strictTransportSecurity: false,
};

/** What other sites may show in a frame: figures alone, which take no script and no form. */
const framedHeaders = {
  ...headers,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    baseUri: ["'none'"],
    frameAncestors: ["*"],
  },
  xFrameOptions: false,
  crossOriginResourcePolicy: "cross-origin",
};

const [closed, framed] = [secureHeaders(headers), secureHeaders(framedHeaders)];

/** Puts on every answer the headers that guard a browser. */
export const guarded: MiddlewareHandler = (c, next) =>
  (c.req.path.startsWith("/embed/") ? framed : closed)(c, next);

/** The same headers as names and values in turn, of all that is no frame. */
export async function guardHeaders(): Promise<string[]> {
  const bare = new Hono().use(closed).get("/", (c) => c.body(null));
  return [...(await bare.request("/")).headers].flat();
}
