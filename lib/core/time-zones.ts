/** Names that JavaScript still lists, and what the places are called today. */
const renamed: Record<string, string> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** Whether clocks can be told in a zone of this name (IANA), old names and new ones alike. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    // Offsets such as +02:00 are taken, too, and know no daylight saving.
    return /^(UTC$|[A-Za-z]+\/)/.test(zone);
  } catch {
    return false;
  }
}

/** Every zone by its present name, in order, with the one that is chosen already, whatever it is called. */
export function timeZones(had?: string | null): string[] {
  const present = Intl.supportedValuesOf("timeZone").map(presentName);
  return [...new Set(["UTC", ...(had ? [had] : []), ...present.sort()])];
}

/** The zones of a country (ISO 3166-1), by their present names; Node 22 tells them by a property, later ones by a function. */
export function timeZonesOf(country: string): string[] {
  const place: Intl.Locale & Zoned = new Intl.Locale("und", { region: country });
  const found = (place.getTimeZones ? place.getTimeZones() : place.timeZones) ?? [];
  const known = new Set(timeZones());
  return found.map(presentName).filter((zone) => known.has(zone));
}

type Zoned = { getTimeZones?: () => string[] | undefined; timeZones?: string[] };

function presentName(zone: string): string {
  return renamed[zone] ?? zone;
}
