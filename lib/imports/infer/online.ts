import { cleanText, normalizeWords } from "../files/text";

/** Where people meet who are in no place together. */
const platforms =
  /\b(zoom( us)?|microsoft teams|ms teams|teams live|teams|google meet|google hangouts?|hangouts?|webex|cisco webex|skype( for business)?|go ?to ?(meeting|webinar)|jitsi|big ?blue ?button|whereby|discord|slack|you ?tube|twitch|linkedin|facebook live|stream ?yard|hopin|airmeet|gather ?town|crowdcast|bevy|amazon chime|chime|blue ?jeans|demio|livestorm|meet|clubhouse|spatial chat)\b/g;

const words =
  /\b(online|on line|virtual(ly|mente|ne)?|virtuell(e[srn]?)?|virtuel(le)?|virtueel|remote(ly)?|worldwide|global|internet|web|webinar(io|ium|s)?|webcast|live ?streams?|livestream|en ligne|en linea|em linha|in linea|distanc(e|ia|iel)|a distance|ferne?|digital(e[sr]?)?|video ?(call|konferenz|conference|llamada|conferencia|chiamata)|visio(conference)?|cevrimici|verkossa|natet)\b/g;

const others =
  /(オンライン|リモート|線上|线上|在线|在線|온라인|онла[йи]н|интернет|διαδικτυακ\p{L}*|אונליין|عبر الإنترنت|会议|會議|会議|회의|ออนไลน์)/gu;

/** What stands around the name of a platform in some language, and names no place. */
const fillers =
  /\b(event(o|s)?|evenement|veranstaltung|treffen|meeting|meet ?up|besprechung|reunion|reuniao|riunione|vergadering|spotkanie|mote|kokous|mode|toplanti(si)?|schuzka|sastanak|sobranie|собрание|собранием|conference|konferenz|call|room link|link|url|only|nur|solo|live|via|by|on|over|per|uber|auf|mit|with|using|at|in|im|de|do|del|da|di|du|en|em|par|w|aplikacji|app|the|a|an|la|le|el|client|session|stream|server|channel|space|pro|see|description|siehe|beschreibung|details?)\b/g;

/** Words that stand for a place where there is none, in the languages in which calendars write them. */
export function isOnlinePlace(text: string): boolean {
  const written = normalizeWords(text);
  if (written.length === 0 || written.length > 80) return false;
  const rest = written.replace(others, " ").replace(platforms, " ").replace(words, " ");
  return rest !== written && rest.replace(fillers, " ").replace(/[\s\d]+/g, "") === "";
}

/** A place of several parts, such as "Verona (Italy) & Online": the words that are a place, and whether another part is online. */
export function splitOnlinePlace(text: string): { place: string | null; isOnline: boolean } {
  const written = cleanText(text);
  if (isOnlinePlace(written)) return { place: null, isOnline: true };
  const parts = written.split(/\s*[;|+&]\s*|\s+\/\s+|\s+(?:and|und|y|et|e|en|i|oder|or|ou|o)\s+|\s*,\s*|\s+[-–—]\s+/i);
  const online = parts.filter(isOnlinePlace);
  if (/^(hybrid[ae]?|hibrid[oa]|hybride?s?)\b/i.test(written))
    return { place: written.replace(/^\p{L}+\s*[:,;–-]?\s*/u, "") || null, isOnline: true };
  if (online.length === 0) return { place: written || null, isOnline: false };
  // The signs between the parts of a place are the place's own: only what is online is cut out.
  const place = online
    .reduce((rest, part) => rest.replace(part, ""), written)
    .replace(/\(\s*\)/g, "")
    .replace(/^[\s;|+&/,–—-]+|[\s;|+&/,–—-]+$/g, "")
    .replace(/^(and|und|y|et|e|i|or|oder|ou|o)\s+|\s+(and|und|y|et|e|i|or|oder|ou|o)$/gi, "")
    .trim();
  return { place: place || null, isOnline: true };
}

/** An address that is there to be joined, whatever else a text says. */
export function joinLinkIn(text: string): string | null {
  const found = /(?<![\w@/.-])(https?:\/\/)?([\w-]+\.)+[a-z]{2,}[:/][^\s<>"')\]]+/gi;
  for (const [link, scheme] of text.matchAll(found)) {
    const clean = `${scheme ? "" : "https://"}${link.replace(/[.,;:!?]+$/, "")}`;
    if (joinForms.test(clean)) return clean;
  }
  return null;
}

const joinForms =
  /^https?:\/\/([\w-]+\.)*(zoom\.us\/(j|w|s|my|webinar|meeting)\/|zoomgov\.com\/(j|w)\/|teams\.(microsoft|live)\.com\/(l\/meetup-join|meet|dl\/launcher)|events\.teams\.microsoft\.com\/|meet\.google\.com\/[a-z]|hangouts\.google\.com\/|meet\.jit\.si\/|webex\.com\/(meet|join|[\w/.-]*(j|m|r)\.php|webappng|wbxmjs)|whereby\.com\/|gotomeet(ing)?\.(com|me)\/(join|\d)|(global|attendee|register)\.gotowebinar\.com\/|meet\.goto\.com\/|app\.gather\.town\/|chime\.aws\/\d|bluejeans\.com\/\d|join\.skype\.com\/|[\w.-]+\/b\/[a-z0-9]{3}-[a-z0-9]{3}-)/i;
