/** Codes of three letters by which sport calls countries, where ISO has others; those that ISO gives to another country are out. */
const table =
  "ALG DZ, ANG AO, BAN BD, BAH BS, BAR BB, BHU BT, BOT BW, BUL BG, CAM KH, CGO CG, CHA TD, CHI CL, CRC CR, CRO HR, DEN DK, ENG GB, ESA SV, FIJ FJ, GAM GM, GBS GW, GEQ GQ, GER DE, GRE GR, GUA GT, HAI HT, HON HN, INA ID, IRI IR, KOS XK, KSA SA, KUW KW, LAT LV, LBA LY, LES LS, LIB LB, MAD MG, MAS MY, MAW MW, MGL MN, MON MC, MRI MU, MYA MM, NCA NI, NED NL, NEP NP, NGR NG, NIG NE, NIR GB, OMA OM, PAR PY, PHI PH, PLE PS, POR PT, PUR PR, RSA ZA, SCO GB, SEY SC, SIN SG, SLO SI, SRI LK, SUD SD, SUI CH, TAN TZ, TOG TG, TPE TW, TRI TT, UAE AE, URU UY, VIE VN, WAL GB, ZAM ZM, ZIM ZW";

const codes = new Map(
  table.split(", ").map((entry) => {
    const [code = "", country = ""] = entry.split(" ");
    return [code, country] as const;
  }),
);

/** The country of a sporting code, which is written in capitals; null for anything else. */
export function countryBySportingCode(text: string): string | null {
  return codes.get(text) ?? null;
}
