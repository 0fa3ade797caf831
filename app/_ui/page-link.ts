/** The link to another page of this installation that a press follows here; null for one in a new window or for a file. */
export function pageLink(event: MouseEvent, links = "a[href]"): HTMLAnchorElement | null {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  return isPlain ? linkAround(event.target, links) : null;
}

/** The same around any element, whatever was pressed. */
export function linkAround(target: EventTarget | null, links: string): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(links) : null;
  if (!link || link.target || link.hasAttribute("download") || link.origin !== window.location.origin) return null;
  return link;
}
