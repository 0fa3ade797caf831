/** What no answer may exceed, by the name of its question; the short form of the bench fails above them. They only get lower. */
export type Limit = { statements?: number; kilobytes?: number; script?: number };

export const limits: Record<string, Limit> = {};
