import { rowsOf } from "./days";

/** Country, time zone, languages people there speak besides English. All that lives in these places is made up. */
const text = `
CL|America/Santiago|es
BR|America/Sao_Paulo|pt
AR|America/Argentina/Buenos_Aires|es
CO|America/Bogota|es
MX|America/Mexico_City|es
PE|America/Lima|es
US|America/Chicago|
CA|America/Toronto|fr
GB|Europe/London|
IE|Europe/Dublin|
FR|Europe/Paris|fr
DE|Europe/Berlin|de
ES|Europe/Madrid|es
PT|Europe/Lisbon|pt
IT|Europe/Rome|it
PL|Europe/Warsaw|pl
SI|Europe/Ljubljana|sl
BG|Europe/Sofia|bg
IS|Atlantic/Reykjavik|is
TR|Europe/Istanbul|tr
NG|Africa/Lagos|yo
KE|Africa/Nairobi|sw
UG|Africa/Kampala|lg
ZA|Africa/Johannesburg|zu
IN|Asia/Kolkata|hi
JP|Asia/Tokyo|ja
KR|Asia/Seoul|ko
VN|Asia/Ho_Chi_Minh|vi
ID|Asia/Jakarta|id
AU|Australia/Melbourne|
`;

export type Place = { country: string; timeZone: string; language: string | null };

export const places = new Map<string, Place>(
  rowsOf(text).map(([country = "", timeZone = "", language]) => [
    country,
    { country, timeZone, language: language || null },
  ]),
);
