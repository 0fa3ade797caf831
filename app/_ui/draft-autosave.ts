"use client";

/** What was typed, on this device only, and over what. `at` in epoch milliseconds. */
export type Draft = { at: number; values: Record<string, unknown>; opened?: Record<string, unknown> };

const prefix = "tenet:kept:";
const longest = 30 * 86_400_000;
let claimed: Promise<string> | undefined;

/** A name for this tab, held by a lock for as long as the tab lives; a duplicated tab gets one of its own. */
function thisTab() {
  claimed ??= claim(window.sessionStorage.getItem("tenet:tab") ?? crypto.randomUUID());
  return claimed;
}

async function claim(tab: string): Promise<string> {
  const isOurs = await hold(tab);
  const name = isOurs ? tab : crypto.randomUUID();
  if (!isOurs) await hold(name);
  window.sessionStorage.setItem("tenet:tab", name);
  return name;
}

/** Without locks (plain http elsewhere than localhost) every tab believes it is the only one. */
function hold(tab: string) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise<boolean>((answer) => {
    void navigator.locks.request(`tenet:tab:${tab}`, { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    });
  });
}

async function livingTabs() {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.map((lock) => lock.name?.replace("tenet:tab:", "") ?? ""));
}

/** What this tab kept under the name, else the newest that a closed tab left behind, which is then this tab's. */
export async function findDraft(keep: string): Promise<Draft | null> {
  const tab = await thisTab();
  // Reading lets go of what is too old, under whatever name.
  const all = Object.keys(window.localStorage)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const draft = read(key);
      return draft ? [{ key, draft }] : [];
    });
  const own = all.find(({ key }) => key === keyOf(keep, tab));
  if (own) return own.draft;
  const living = await livingTabs();
  const left = all
    .filter(({ key }) => key.startsWith(`${prefix}${keep}|`) && !living.has(key.split("|").at(-1) ?? ""))
    .sort((one, other) => other.draft.at - one.draft.at)[0];
  if (!left) return null;
  window.localStorage.removeItem(left.key);
  window.localStorage.setItem(keyOf(keep, tab), JSON.stringify(left.draft));
  return left.draft;
}

export async function saveDraft(keep: string, draft: Omit<Draft, "at">): Promise<number | null> {
  const at = Date.now();
  try {
    window.localStorage.setItem(keyOf(keep, await thisTab()), JSON.stringify({ at, ...draft }));
    return at;
  } catch {
    return null;
  }
}

export async function removeDraft(keep: string) {
  window.localStorage.removeItem(keyOf(keep, await thisTab()));
}

/** For signing out on a shared device. */
export function removeAllDrafts() {
  for (const key of Object.keys(window.localStorage)) if (key.startsWith(prefix)) window.localStorage.removeItem(key);
}

function keyOf(keep: string, tab: string) {
  return `${prefix}${keep}|${tab}`;
}

function read(key: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(window.localStorage.getItem(key) ?? "null");
    if (!isDraft(draft)) return null;
    if (Date.now() - draft.at < longest) return draft;
    window.localStorage.removeItem(key);
  } catch {
    window.localStorage.removeItem(key);
  }
  return null;
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === "object" &&
    value !== null &&
    "at" in value &&
    typeof value.at === "number" &&
    "values" in value &&
    typeof value.values === "object" &&
    value.values !== null
  );
}
