const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .flatMap((line) => line.split(","))
    .map((word) => word.trim());

/** Sixty countries, those with the most members first: ISO code, city, time zone. */
export const places = lines(`
US Portland America/Los_Angeles, IN Pune Asia/Kolkata, BR Recife America/Recife, DE Leipzig Europe/Berlin, GB Leeds Europe/London
JP Sapporo Asia/Tokyo, MX Puebla America/Mexico_City, FR Nantes Europe/Paris, ES Valencia Europe/Madrid, CA Halifax America/Halifax
NG Lagos Africa/Lagos, KE Nairobi Africa/Nairobi, CO Cali America/Bogota, AR Rosario America/Argentina/Buenos_Aires, PL Poznan Europe/Warsaw
NL Utrecht Europe/Amsterdam, IT Torino Europe/Rome, AU Hobart Australia/Hobart, KR Busan Asia/Seoul, TR Izmir Europe/Istanbul
ID Bandung Asia/Jakarta, PH Cebu Asia/Manila, VN Hue Asia/Ho_Chi_Minh, TH Phuket Asia/Bangkok, MY Penang Asia/Kuala_Lumpur
PK Lahore Asia/Karachi, BD Sylhet Asia/Dhaka, LK Kandy Asia/Colombo, NP Pokhara Asia/Kathmandu, EG Luxor Africa/Cairo
MA Fes Africa/Casablanca, TN Sfax Africa/Tunis, GH Kumasi Africa/Accra, CM Douala Africa/Douala, SN Thies Africa/Dakar
ZA Durban Africa/Johannesburg, UG Jinja Africa/Kampala, TZ Arusha Africa/Dar_es_Salaam, RW Huye Africa/Kigali, ET Adama Africa/Addis_Ababa
CL Valdivia America/Santiago, PE Cusco America/Lima, EC Cuenca America/Guayaquil, BO Sucre America/La_Paz, UY Salto America/Montevideo
PT Porto Europe/Lisbon, IE Galway Europe/Dublin, BE Gent Europe/Brussels, CH Bern Europe/Zurich, AT Graz Europe/Vienna
CZ Brno Europe/Prague, SK Kosice Europe/Bratislava, HU Pecs Europe/Budapest, RO Iasi Europe/Bucharest, BG Varna Europe/Sofia
GR Patras Europe/Athens, SE Lund Europe/Stockholm, NO Bergen Europe/Oslo, DK Aarhus Europe/Copenhagen, FI Tampere Europe/Helsinki
`).map((place) => {
  const [country = "", city = "", timeZone = ""] = place.split(" ");
  return { country, city, timeZone };
});

export const firstNames = lines(`
Ada, Bela, Chidi, Dalia, Emeka, Farah, Goran, Hana, Ines, Jorge, Kavya, Lena, Mateo, Noor, Olga, Pilar, Quang, Rosa, Samir, Tomas
Uma, Vera, Wanjiru, Xavier, Yara, Zoltan, Amina, Boris, Clara, Dmitri, Elif, Farid, Gloria, Henrik, Ivana, Joao, Keiko, Luca, Mirjam, Nadia
Otto, Priya, Rafael, Sofia, Tariq, Ursula, Viktor, Wei, Ximena, Yusuf
`);

export const lastNames = lines(`
Abara, Bianchi, Castillo, Dubois, Eriksen, Fonseca, Gruber, Haddad, Ivanov, Jansen, Kimura, Lindqvist, Moreno, Nakamura, Okafor
Petrov, Quispe, Rossi, Silva, Tanaka, Ueda, Varga, Weber, Xu, Yilmaz, Zapata, Adeyemi, Brandt, Cruz, Demir, Espinoza, Fischer
Guzman, Horvat, Ibrahim, Joshi, Kowalski, Larsen, Mensah, Novak, Ortiz, Pereira, Rahman, Schmid, Torres, Usman, Vega, Wagner, Yamada, Zielinski
`);

/** What people talk about, the commonest first. `serverless` stands in many titles, `queues` in about one of a hundred. */
export const topics = lines(`
Serverless, Containers, Databases, Observability, Machine learning, Security, Event-driven systems, Infrastructure as code, Costs, Data lakes
Kubernetes, Identity, Networking, Streaming, Agents, Testing, Migrations, Front ends, Queues, Edge computing, Vector search, Chaos experiments
Game servers, Robotics, Compliance, Accessibility, Open data, Quantum basics, Satellites, Speech
`);

export const patterns = lines(`
A first look at *, * in production, * from zero to one, What we learned about *, * on a small budget, Building with *, * without tears
An evening of *, Hands on with *, * for students, Mistakes we made with *, * at scale, A field guide to *, * explained slowly, The cost of *
`);

export const sentences = [
  "We went through the design step by step and measured each change on a real system.",
  "Most of the questions were about the bill at the end of the month and how to keep it small.",
  "The slides and all of the code are public, so that anybody can repeat it at home.",
  "Half of the people were there for the first time, and a third of them stayed for the discussion.",
  "It took three evenings to prepare and brought two new speakers for the next meetings.",
];

export const reasons = [
  "Most of those who came had never done it before.",
  "Everything was measured in front of the people.",
  "Two first-time speakers had half of the evening.",
  "The code was given away afterwards.",
];

export const returnReasons = [
  "Please add a link to the slides or the recording.",
  "How many people came? A rough number is enough.",
  "Please say in one sentence what you did yourself.",
];
