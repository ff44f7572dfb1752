import type { Subject } from "./rendition.ts";

/** What is found as linked data: ClaimReview, MediaReview and Claim of schema.org. */
export const renderJsonld = ({ file }: Subject): string => JSON.stringify(file.linked?.() ?? {});
