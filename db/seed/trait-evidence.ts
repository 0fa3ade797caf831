type Evidence = { goals?: string[]; principles?: string[]; isShownByCertifications?: boolean };

/** What shows each trait of a program, in their order: Tenet's own reading, to be edited; nothing of it is official. */
export const traitEvidence: Record<string, readonly Evidence[]> = {
  heroes: [
    { principles: ["insist-on-the-highest-standards", "dive-deep"], isShownByCertifications: true },
    { goals: ["educate-and-empower"] },
    { goals: ["inspire-continuous-learning"], principles: ["learn-and-be-curious"] },
  ],
  "community-builders": [
    { principles: ["invent-and-simplify", "learn-and-be-curious"] },
    { goals: ["nurture-and-connect"] },
    { goals: ["encourage-peer-learning"] },
  ],
  "user-group-leaders": [
    { goals: ["community-building"], principles: ["deliver-results"] },
    { goals: ["adapt-to-regional-needs"], principles: ["customer-obsession"] },
    { goals: ["facilitate-knowledge-exchange"] },
  ],
  ambassadors: [
    { goals: ["serve-as-technical-champions"], principles: ["dive-deep"], isShownByCertifications: true },
    { principles: ["are-right-a-lot", "learn-and-be-curious", "insist-on-the-highest-standards"] },
    { goals: ["promote-thought-leadership"], principles: ["earn-trust"] },
  ],
  "cloud-captains": [
    { goals: ["bridge-theory-and-practice"], principles: ["learn-and-be-curious"] },
    { goals: ["empower-future-builders"], principles: ["hire-and-develop-the-best", "deliver-results"] },
    { goals: ["cultivate-peer-mentorship"], principles: ["invent-and-simplify"] },
  ],
};
