import type { GroupKind } from "../../words";
import type { Chance } from "./chance";
import { addressOf, rowsOf } from "./days";

/** Kind (U user group, C student club, A partner), name, country, city, other names, meetups held before the three years. */
const text = `
U|UG Valparaíso|CL|Valparaíso|Valpo Cloud, AWS UG Valpo|2
U|UG Recife|BR|Recife|Nuvem Recife|31
U|UG Arequipa|PE|Arequipa||9
U|UG Salta|AR|Salta||4
U|UG Lagos|NG|Lagos|Eko Cloud|18
U|UG Kampala|UG|Kampala||6
U|UG Ljubljana|SI|Ljubljana|Oblak Ljubljana|22
U|UG Saigon|VN|Ho Chi Minh City|Mekong meetups|11
U|UG Glasgow|GB|Glasgow||40
U|UG Kolkata|IN|Kolkata||27
U|UG Yogyakarta|ID|Yogyakarta|Awan Jogja|5
C|Cloud Club Campus Norte|CL|Santiago|Campus Norte|
C|Cloud Club Ladera|CO|Medellín|Ladera|
C|Cloud Club Harbour|IN|Kochi||
C|Cloud Club Third Mainland|NG|Lagos||
C|Cloud Club Sredets|BG|Sofia||
A|Puerto Sur Nube|CL|Santiago|Puerto Sur|
A|Nordlicht Systems|DE|Hamburg||
A|Mekong Cloud|VN|Ho Chi Minh City||
A|Ferrovia Consulting|BR|São Paulo||
`;

const kinds: Record<string, GroupKind> = { U: "user group", C: "student club", A: "partner organisation" };

export type DemoGroup = {
  id: string;
  slug: string;
  name: string;
  kind: GroupKind;
  country: string;
  city: string;
  aliases: string[];
  meetupsBefore: number;
  createdAt: Date;
};

/** Twenty groups: eleven user groups, five student clubs and four partners. */
export function demoGroups(chance: Chance, now: Date): DemoGroup[] {
  return rowsOf(text).map(([letter = "U", name = "", country = "", city = "", aliases = "", before = ""]) => {
    const createdAt = new Date(now.getTime() - chance.whole(1200, 2200) * 86_400_000);
    return {
      id: chance.id(createdAt),
      slug: addressOf(name),
      name,
      kind: kinds[letter] ?? "user group",
      country,
      city,
      aliases: aliases ? aliases.split(",").map((alias) => alias.trim()) : [],
      meetupsBefore: Number(before || 0),
      createdAt,
    };
  });
}
