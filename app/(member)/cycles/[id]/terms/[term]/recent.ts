/** A decision made in this window, which the key U takes back from the card that came after it. */
type Recent = { id: string; version: number; href: string; name: string };

const most = 10;
let kept: readonly Recent[] = [];

export function remember(one: Recent): void {
  kept = [...kept, one].slice(-most);
}

export function forget(id: string): void {
  kept = kept.filter((one) => one.id !== id);
}

export function lastDecided(): Recent | null {
  return kept.at(-1) ?? null;
}
