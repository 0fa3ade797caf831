function words(list: string): Set<string> {
  return new Set(list.split(", "));
}

function letters(list: string): Set<string> {
  return new Set(list.split(" "));
}

/** States, provinces and the like by their names, folded; those of two countries (Georgia, Punjab) are in none. */
const regionNames: Record<string, Set<string>> = {
  US: words(
    "alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, district of columbia, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington, washington dc, washington d c, west virginia, wisconsin, wyoming",
  ),
  CA: words(
    "alberta, british columbia, manitoba, new brunswick, newfoundland, newfoundland and labrador, northwest territories, nova scotia, nunavut, ontario, prince edward island, quebec, saskatchewan, yukon",
  ),
  AU: words(
    "new south wales, queensland, south australia, tasmania, western australia, australian capital territory, northern territory",
  ),
  IN: words(
    "andhra pradesh, arunachal pradesh, assam, bihar, chhattisgarh, goa, gujarat, haryana, himachal pradesh, jharkhand, karnataka, kerala, madhya pradesh, maharashtra, manipur, meghalaya, mizoram, nagaland, odisha, rajasthan, sikkim, tamil nadu, tamilnadu, telangana, tripura, uttar pradesh, uttarakhand, west bengal",
  ),
  BR: words(
    "acre, alagoas, bahia, ceara, espirito santo, goias, maranhao, mato grosso, mato grosso do sul, minas gerais, paraiba, parana, pernambuco, piaui, rio grande do norte, rio grande do sul, rondonia, santa catarina, sergipe, tocantins",
  ),
  MX: words("jalisco, nuevo leon, guanajuato, michoacan, oaxaca, quintana roo, sinaloa, sonora, tamaulipas, yucatan"),
  DE: words(
    "baden wurttemberg, bavaria, bayern, brandenburg, hesse, hessen, lower saxony, niedersachsen, north rhine westphalia, nordrhein westfalen, rhineland palatinate, rheinland pfalz, saarland, saxony, sachsen, schleswig holstein, thuringia, thuringen",
  ),
  AT: words("tyrol, tirol, styria, steiermark, carinthia, karnten, vorarlberg, burgenland"),
  CH: words("ticino, valais, vaud, aargau, thurgau, graubunden"),
  ES: words("andalusia, andalucia, aragon, asturias, cantabria, catalonia, cataluna, catalunya, euskadi, galicia"),
  IT: words(
    "abruzzo, calabria, campania, emilia romagna, lazio, liguria, lombardia, lombardy, piemonte, puglia, sardegna, sardinia, sicilia, sicily, toscana, tuscany, umbria, veneto",
  ),
  FR: words("alsace, aquitaine, bretagne, brittany, corse, ile de france, normandie, normandy, occitanie, provence"),
};

/** The letters by which regions are called behind a city. */
const regionLetters: Record<string, Set<string>> = {
  US: letters(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY",
  ),
  CA: letters("AB BC MB NB NL NS NT NU ON PE QC SK YT"),
  AU: letters("NSW VIC QLD TAS ACT SA WA NT"),
  IN: letters("AP AR AS BR CG CH DL GA GJ HP HR JH JK KA KL MH ML MN MP MZ NL OD OR PB RJ SK TN TG TS TR UK UP UT WB"),
  BR: letters("AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO"),
  CH: letters("AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH"),
  IT: letters(
    "AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT CZ EN FC FE FG FI FM FR GE GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT PU PV PZ RA RC RE RG RI RM RN RO SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VT VV",
  ),
};

/** The country of a region that only one country has; null for any other word. Takes it folded. */
export function countryOfRegion(name: string): string | null {
  return Object.entries(regionNames).find(([, names]) => names.has(name))?.[0] ?? null;
}

/** Every country that has a region of these letters; none but in capitals. */
export function countriesOfLetters(text: string): string[] {
  return Object.entries(regionLetters).flatMap(([country, known]) => (known.has(text) ? [country] : []));
}
