import { rowsOf } from "./days";

/**
 * Who is in the community: country, name, city, roles, how busy. A role is its program's letter (Heroes, Builders, User Group
 * Leaders, Ambassadors, Captains): alone it is active, `<` ends soon, `~` grace, `!` on hold, `?` invited; a small letter is over:
 * lapsed, or `-w` withdrawn, `-r` revoked, `-e` emeritus, `-c` completed. Busy is a weight; 0 never logged, `q` went quiet.
 */
const text = `
CL|Renata Quilodrán|Valparaíso|*|0
CL|Bastián Loyola|Valparaíso|U:UG Valparaíso|3
CL|Catalina Huenchul|Santiago|C<:Cloud Club Campus Norte|2
CL|Matías Ovalle|Concepción|B|2
CL|Ignacia Pizarro-Lillo|Santiago|A:Puerto Sur Nube|3
BR|Joaquim Beltrame|Recife||0
BR|Larissa Montenegro|Recife|U:UG Recife|5
BR|Thiago Sarmento|São Paulo|H, A:Ferrovia Consulting|6
BR|Débora Vasconcelos|Belém|B|3
BR|Caio Figueira|São Paulo|A:Ferrovia Consulting|3
BR|Iara Tavares-Lobo|Manaus|B|2
BR|Rafael Quintanilha|Curitiba|B|1
BR|Luana Bittencourt|Recife|B, U:UG Recife|4
AR|Lucio Benedetti|Salta|U:UG Salta|q
AR|Martina Ferreyra|Córdoba|B|2
AR|Agustín Belmonte|Rosario|B?|0
CO|Ximena Arboleda|Medellín|c:Cloud Club Ladera|1
CO|Camilo Restrepo-Vega|Bogotá|B|2
CO|Daniela Urrutia|Medellín|C~:Cloud Club Ladera|1
MX|Itzel Zaragoza|Guadalajara|B|3
MX|Rodrigo Abascal|Ciudad de México|H|3
MX|Fernanda Luján|Monterrey|B!|1
PE|Yuri Quispe|Arequipa|U:UG Arequipa|4
PE|Rosa Mamani|Lima|B|2
US|Marguerite Delacroix-Hall|New Orleans|H|4
US|Deshawn Okafor|Atlanta|B|3
US|Priya Venkataraman|Seattle|H|5
US|Walt Lindqvist|Minneapolis|H|2
US|Carmen Ybarra|Austin|B|3
US|Jun Takahara|Portland|B|2
US|Noor Haddadin|Ann Arbor|c-c|0
US|Everett Stillwater|Tulsa|B<|1
US|Beatrix Holloway|Denver|h-e|1
CA|Élodie Charbonneau|Montréal|B|3
CA|Graeme McAllister|Halifax|H|2
CA|Sukhdeep Bainsal|Toronto|B|q
GB|Imogen Thackeray|Leeds|H|4
GB|Callum Rennie|Glasgow|U:UG Glasgow|4
GB|Anwen Prosser|Cardiff|B|2
GB|Olufemi Bright|London|B|3
GB|Rosalind Achterberg|Bristol|h-r|0
IE|Odhran Kiely|Galway|B|4
IE|Siobhán Teague|Cork|U:UG Glasgow|q
FR|Maëlle Kerbrat|Rennes|B|3
FR|Antoine Vasseur|Lyon|H|3
FR|Solène Baptiste-Roy|Nantes|B|2
FR|Idrissa Camara-Blin|Lille|B?|0
DE|Henrike Aldous|Berlin||0
DE|Mirjam Voss|Köln||0
DE|Lena Strasburger|Hamburg|A:Nordlicht Systems, B|5
DE|Jonas Feldkirch|Leipzig|H|4
DE|Ayşe Demirtaş|Köln|B|3
DE|Falk Ostermann|Dresden|A:Nordlicht Systems|3
DE|Wiebke Carstensen|Kiel|A:Nordlicht Systems|2
ES|Iker Mendiola|Bilbao|B|4
ES|Nerea Echevarne|Zaragoza|B|2
ES|Jordi Puigventós|Barcelona|H|3
PT|Odalys Ferreira|Porto|B!|q
PT|Duarte Salgueiro|Lisboa|B|2
IT|Ginevra Lombardozzi|Torino|B|3
IT|Ettore Malvasi|Bologna|H|3
IT|Chiara Bentivoglio|Napoli|b|1
PL|Tomasz Wierzbic|Kraków||0
PL|Agnieszka Maliszewska|Gdańsk|H|4
PL|Bartosz Kurek-Nowacki|Poznań|B|2
PL|Zofia Lewandek|Wrocław|B|2
SI|Neža Hribernik|Ljubljana|U:UG Ljubljana|4
SI|Matjaž Kobentar|Maribor|B|2
BG|Ivo Stanimirov|Sofia|C<:Cloud Club Sredets|q
BG|Radostina Veleva|Plovdiv|B|2
IS|Dagný Eiriksen|Reykjavík|B~|2
TR|Deniz Karaosman|İzmir|B|3
TR|Elif Tunçer|Ankara|B|2
NG|Adaeze Nwankwo-Lind|Lagos|H, U:UG Lagos|7
NG|Babajide Ekundare|Ibadan|B|4
NG|Chidinma Obiorah|Lagos|c:Cloud Club Third Mainland|2
NG|Emeka Ugwuanyi-Bello|Abuja|B|2
NG|Folasade Adeyinka|Lagos|B, U?:UG Lagos|3
KE|Wanjiru Kamande|Nairobi|H|4
KE|Brian Otieno-Were|Kisumu|B|2
KE|Achieng Mboya-Ray|Mombasa|B|1
UG|Faridah Nsubuga|Kampala|B, U:UG Kampala|5
UG|Moses Kiggundu-Hart|Kampala|U:UG Kampala|2
ZA|Thandeka Mabizela|Durban|B|2
ZA|Pieter Oosthuysen|Cape Town|H|2
ZA|Lerato Mokgadi|Johannesburg|B|2
IN|Ananya Raghunathan|Bengaluru|H|6
IN|Vikram Deshpande-Rao|Pune|H|3
IN|Meenakshi Iyengar|Chennai|B|4
IN|Harpreet Gillan|Chandigarh|B|3
IN|Sourav Chattoraj|Kolkata|U:UG Kolkata|5
IN|Kavya Nambiar|Kochi|C:Cloud Club Harbour|3
IN|Rohit Bhandarkar|Mumbai|B|2
IN|Tanvi Kelkar|Nagpur|B|2
IN|Zubin Daruwalla-Sen|Kolkata|U:UG Kolkata, B|3
JP|Kenji Murata-Hale|Tokyo|H|q
JP|山口 葵|Osaka|B|3
JP|Haruka Nishigori|Sapporo|B|3
JP|Daichi Kurosawa-Tani|Nagoya|H|3
JP|Emi Fujinawa|Fukuoka|B|2
KR|Seo-yeon Namgung|Seoul|B|3
KR|Ji-hoon Baek|Busan|B|2
VN|Hoàng Minh Khuê|Ho Chi Minh City|A:Mekong Cloud, U:UG Saigon|5
VN|Thu Trang Vo|Ho Chi Minh City|U:UG Saigon|3
VN|Đặng Quốc Bảo|Đà Nẵng|A:Mekong Cloud|3
VN|Lý Ngọc Hân|Hà Nội|A<:Mekong Cloud|1
ID|Wulan Prasetya|Yogyakarta|B|3
ID|Bagas Nugraheni|Yogyakarta|U:UG Yogyakarta|3
ID|Citra Lesmana|Bandung|B<|1
AU|Tilly Warrender|Melbourne|H|3
AU|Hamish O'Rourke-Lane|Brisbane|B|2
AU|Saskia Pemberton|Perth|H, a-w:Ferrovia Consulting|2
GB|Caspian Rowe|London||0
CL|Tomás Quiroga-Neira|Santiago|c-w:Cloud Club Campus Norte|1
IN|Aditi Ramaswamy|Kochi|c:Cloud Club Harbour|1
BR|Otávio Serpa|Salvador|a-c:Ferrovia Consulting, B|2
?Scotland (UK)|Murdo Abernethy|Inverness|B|2
?EMEA|Ines Halloran|Málaga|B|1
?Côte d’Ivoire / France|Aya Kouamé-Petit||B|1
?Remote|Robin Vale||B|1
`;

export type RosterRow = {
  country: string | null;
  countryAsWritten: string | null;
  name: string;
  city: string | null;
  roles: string[];
  busy: number;
  wentQuiet: boolean;
};

export const roster: RosterRow[] = rowsOf(text).map(([country = "", name = "", city = "", roles = "", busy = "0"]) => ({
  country: country.startsWith("?") ? null : country,
  countryAsWritten: country.startsWith("?") ? country.slice(1) : null,
  name,
  city: city || null,
  roles: roles.split(", ").filter(Boolean),
  busy: busy === "q" ? 3 : Number(busy),
  wentQuiet: busy === "q",
}));
