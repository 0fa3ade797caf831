/** What platforms call the page of a single event; the page of a group, or of a whole program, may be on many. */
export function isPageOfOneEvent(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { hostname, pathname } = new URL(link);
  return pageOfEvent.test(pathname) || (/(^|\.)(lu\.ma|luma\.com)$/.test(hostname) && pathname.length > 1);
}

const pageOfEvent =
  /\/(e|events?(\/details)?|eventos?|evenements?|veranstaltung(en)?|meetups?)\/(?!(details|past|upcoming|calendar)\/?$)[^/]+\/?$/i;
