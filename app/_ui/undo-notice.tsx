"use client";

import type { Undo } from "./notice-stack";

const listeners = new Set<() => void>();
let isAsked = false;

/** A dark notice of what was just done, with Undo (also the key U) for ten seconds, held while hovered or focused. */
export function showUndo(notice: Undo): void {
  isAsked = true;
  for (const listener of listeners) listener();
  void import("./notice-stack").then(({ addNotice }) => addNotice(notice));
}

/** The same notice without Undo, for "Copied" and "Saved". */
export function showNotice(message: string): void {
  showUndo({ message });
}

export function areNoticesAsked(): boolean {
  return isAsked;
}

/** The notices' code is loaded with the first of them: the page then needs the place where they stand. */
export function onNoticesAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
