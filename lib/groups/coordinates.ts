/** Millionths of a degree, as the database keeps them. */
export function toMicrodegrees(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees * 1_000_000);
}

export function fromMicrodegrees(micro: number | null): number | null {
  return micro === null ? null : micro / 1_000_000;
}
