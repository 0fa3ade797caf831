/** Cities that say which of several countries the letters behind them mean; of their own they are no proof, since there are others of the name. */
const table: Record<string, string> = {
  US: "abilene, akron, albany, albuquerque, alexandria, allentown, amarillo, anaheim, anchorage, ann arbor, arlington, asheville, augusta, aurora, bakersfield, baltimore, baton rouge, bellevue, berkeley, birmingham, boise, boulder, bridgeport, buffalo, burlington, cambridge, cary, cedar rapids, chandler, charleston, charlotte, chattanooga, cincinnati, clearwater, cleveland, colorado springs, columbia, columbus, corpus christi, costa mesa, cupertino, dayton, des moines, durham, el paso, eugene, evanston, fargo, fayetteville, fort collins, fort lauderdale, fort wayne, fort worth, fremont, fresno, gilbert, glendale, grand rapids, green bay, greensboro, greenville, hartford, henderson, hoboken, honolulu, huntsville, irvine, irving, jackson, jacksonville, jersey city, kansas city, knoxville, lafayette, lansing, lehi, lexington, lincoln, little rock, long beach, louisville, lubbock, madison, manchester, mckinney, memphis, menlo park, mesa, milwaukee, mobile, modesto, mountain view, naperville, newark, norfolk, oakland, oklahoma city, omaha, orlando, palo alto, pasadena, peoria, phoenix, plano, pleasanton, portland, providence, provo, raleigh, redmond, reno, reston, richmond, riverside, rochester, sacramento, salt lake city, san antonio, san jose, san mateo, san ramon, santa ana, santa barbara, santa clara, santa cruz, santa fe, santa monica, savannah, scottsdale, shreveport, sioux falls, spokane, stamford, st louis, saint louis, st paul, sunnyvale, syracuse, tacoma, tallahassee, tampa, tempe, toledo, topeka, tucson, tulsa, tysons, virginia beach, wichita, winston salem",
  GE: "tbilisi, batumi, kutaisi, rustavi",
  CA: "burlington, halifax, hamilton, kelowna, kitchener, london, mississauga, quebec, regina, saskatoon, st johns, surrey, victoria, waterloo, windsor, winnipeg",
  AU: "darwin, hobart, newcastle, perth, geelong, gold coast",
  IN: "agra, amritsar, aurangabad, bhopal, bhubaneswar, chandigarh, dehradun, faridabad, ghaziabad, goa, guntur, gurugram, guwahati, hubli, hyderabad, indore, jamshedpur, kanpur, kochi, kozhikode, lucknow, ludhiana, madurai, mangalore, mangaluru, mysore, mysuru, nagpur, nashik, patna, raipur, ranchi, salem, surat, thiruvananthapuram, tiruchirappalli, vadodara, varanasi, vijayawada, visakhapatnam, warangal",
  BR: "aracaju, belem, blumenau, campo grande, cuiaba, fortaleza, joao pessoa, joinville, londrina, macapa, maceio, manaus, maringa, natal, niteroi, palmas, porto velho, ribeirao preto, rio, salvador, santos, sao carlos, sao jose dos campos, sao luis, sorocaba, teresina, uberlandia, vitoria",
  IT: "ancona, bari, bergamo, bolzano, brescia, cagliari, como, cremona, ferrara, florence, foggia, forli, genoa, genova, lecce, lecco, livorno, lucca, mantova, messina, modena, monza, naples, napoli, novara, parma, pavia, perugia, pescara, pisa, ravenna, reggio calabria, reggio emilia, rimini, salerno, sassari, siena, siracusa, taranto, trento, treviso, trieste, udine, varese, venice, verona, vicenza",
  CH: "aarau, baden, chur, fribourg, geneve, lucerne, lugano, luzern, neuchatel, rapperswil, schaffhausen, sion, solothurn, st gallen, thun, winterthur, zug",
  AT: "bregenz, dornbirn, innsbruck, klagenfurt, villach, wels, st polten",
  DE: "aachen, augsburg, bielefeld, bochum, bonn, braunschweig, bremen, chemnitz, darmstadt, dortmund, duisburg, erfurt, erlangen, essen, frankfurt am main, freiburg, gottingen, halle, hannover, heidelberg, jena, karlsruhe, kassel, kiel, koblenz, lubeck, magdeburg, mainz, mannheim, munster, nuremberg, nurnberg, osnabruck, paderborn, potsdam, regensburg, rostock, saarbrucken, ulm, walldorf, wiesbaden, wurzburg",
  FR: "aix en provence, angers, besancon, brest, caen, clermont ferrand, dijon, grenoble, la rochelle, le mans, limoges, metz, montpellier, mulhouse, nancy, nice, niort, orleans, pau, poitiers, reims, rennes, rouen, saint etienne, strasbourg, tours",
  ES: "a coruna, alicante, barcelona, cordoba, gijon, granada, las palmas, malaga, murcia, oviedo, palma, pamplona, salamanca, san sebastian, santander, seville, tarragona, valencia, valladolid, vigo, vitoria",
  BE: "bruges, brugge, brussel, bruxelles, gent, hasselt, kortrijk, leuven, liege, mechelen, namur",
  NL: "almere, amersfoort, arnhem, breda, delft, den bosch, enschede, groningen, haarlem, hilversum, leiden, maastricht, nijmegen, the hague, tilburg, zwolle",
  PT: "aveiro, braga, coimbra, faro, guimaraes, leiria, setubal",
  SE: "goteborg, jonkoping, linkoping, lund, norrkoping, orebro, umea, uppsala, vasteras",
  NO: "kristiansand, stavanger, trondheim, tromso",
  FI: "espoo, jyvaskyla, kuopio, lahti, oulu, vantaa",
  CZ: "liberec, olomouc, ostrava, pilsen, plzen",
  SK: "banska bystrica, nitra, presov, trnava, zilina",
  SI: "celje, kranj, maribor",
  HR: "osijek, rijeka, split, zadar",
  BA: "banja luka, mostar, sarajevo, tuzla",
  BG: "burgas, plovdiv, ruse, varna",
  RO: "arad, brasov, constanta, craiova, oradea, sibiu, targu mures",
  GR: "heraklion, ioannina, larissa, patras, volos",
  LT: "klaipeda, panevezys, siauliai",
  LV: "daugavpils, liepaja",
  MT: "msida, sliema, st julians",
  TR: "adana, antalya, bursa, eskisehir, gaziantep, konya",
  IL: "beer sheva, herzliya, petah tikva, ramat gan, rehovot",
  ID: "bali, batam, bogor, denpasar, depok, makassar, malang, medan, semarang, solo",
  SA: "dammam, dhahran, khobar, mecca, medina",
  SG: "singapore",
  MA: "agadir, fes, fez, meknes, oujda, tangier",
  TN: "sfax, sousse, tunis",
  AR: "bahia blanca, cordoba, la plata, mar del plata, mendoza, neuquen, salta, tucuman",
  CL: "antofagasta, concepcion, santiago, temuco, valparaiso, vina del mar",
  CO: "armenia, bucaramanga, cali, cartagena, cucuta, ibague, manizales, pasto, pereira, santa marta",
  PE: "cusco, piura, trujillo",
  BO: "cochabamba, la paz, santa cruz, santa cruz de la sierra, sucre",
  PA: "panama, panama city",
  EC: "cuenca, loja, manta",
  CR: "alajuela, cartago, heredia, san jose",
};

/** The countries that a city of that name, folded, may well be in. */
export function countriesOfCity(name: string): string[] {
  cities ??= listed();
  return cities.get(name) ?? [];
}

let cities: Map<string, string[]> | undefined;

function listed(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [country, list] of Object.entries(table))
    for (const name of list.split(", ")) found.set(name, [...(found.get(name) ?? []), country]);
  return found;
}
