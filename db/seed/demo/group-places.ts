import { rowsOf } from "./days";

/** Name, latitude, longitude, time zone, members as it says (empty is unknown), venue, at what time its evenings begin. */
const text = `
UG Valparaíso|-33.0458|-71.6197|America/Santiago|612|Puerto Sur|19:00
UG Recife|-8.0476|-34.8770|America/Recife|1022|Porto Digital|19:30
UG Arequipa|-16.4090|-71.5375|America/Lima|240|Casa Yanahuara|18:30
UG Salta|-24.7821|-65.4232|America/Argentina/Salta|96|Biblioteca Norte|19:00
UG Lagos|6.5244|3.3792|Africa/Lagos|1840|Yaba Hub|17:30
UG Kampala|0.3476|32.5825|Africa/Kampala|377|Innovation Village|17:00
UG Ljubljana|46.0569|14.5058|Europe/Ljubljana|820|Poligon|18:00
UG Saigon|10.7769|106.7009|Asia/Ho_Chi_Minh||District 1 loft|18:30
UG Glasgow|55.8642|-4.2518|Europe/London|1105|The Merchant hall|18:00
UG Kolkata|22.5726|88.3639|Asia/Kolkata|2310|Sector V campus|18:00
UG Yogyakarta|-7.7956|110.3695|Asia/Jakarta|183|Rumah Awan|15:00
Cloud Club Campus Norte|-33.4489|-70.6693|America/Santiago|118|Aula 4|17:00
Cloud Club Ladera|6.2442|-75.5812|America/Bogota|204|Bloque 19|16:00
Cloud Club Harbour|9.9312|76.2673|Asia/Kolkata|146|Harbour lab|16:30
Cloud Club Third Mainland|6.5158|3.3898|Africa/Lagos||Lecture hall 2|15:00
Cloud Club Sredets|42.6977|23.3219|Europe/Sofia|77|Room 210|17:30
Puerto Sur Nube|-33.4372|-70.6506|America/Santiago|||18:30
Nordlicht Systems|53.5511|9.9937|Europe/Berlin|64|Speicher 7|18:00
Mekong Cloud|10.8231|106.6297|Asia/Ho_Chi_Minh|||18:00
Ferrovia Consulting|-23.5505|-46.6333|America/Sao_Paulo|130|Estação Luz|19:00
`;

export type DemoPlace = {
  latitude: number;
  longitude: number;
  timeZone: string;
  statedMembers: number | null;
  venue: string | null;
  clock: string;
};

/** Where each of the twenty groups meets, by its name. */
export const demoPlaces: ReadonlyMap<string, DemoPlace> = new Map(
  rowsOf(text).map(([name = "", latitude, longitude, timeZone = "UTC", members = "", venue = "", clock = "18:00"]) => [
    name,
    {
      latitude: Math.round(Number(latitude) * 1_000_000),
      longitude: Math.round(Number(longitude) * 1_000_000),
      timeZone,
      statedMembers: members ? Number(members) : null,
      venue: venue || null,
      clock,
    },
  ]),
);
