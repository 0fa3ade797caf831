/** Somebody wants the search sheet, or is about to. The sheet itself is the product's: the shell only has its buttons. */
export const searchEvents = { open: "tenet:search", prepare: "tenet:search-soon" };

export function openSearch(): void {
  window.dispatchEvent(new Event(searchEvents.open));
}

export function prepareSearch(): void {
  window.dispatchEvent(new Event(searchEvents.prepare));
}
