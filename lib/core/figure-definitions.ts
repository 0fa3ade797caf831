/**
 * `one` is the label beside a 1, where it is a noun that is counted; `title` the heading among all definitions, where the label
 * alone would not tell it from another.
 */
export type FigureDefinition = { label: string; one?: string; title?: string; text: string };

/** Every figure that a screen shows, in the words that explain it: the same wherever it stands. */
export const definitions = {
  activities: {
    label: "Confirmed activities",
    text: "Activities of the period that a reviewer confirmed. Each counts once, whatever it serves: it is tagged with a goal of the program, and somebody credited on it held a term there that day. Drafts, returned, declined and withdrawn ones count nowhere.",
  },
  activities_unreviewed: {
    label: "Activities, including unreviewed",
    text: "Activities of the period that a reviewer confirmed or that still wait for review. Each counts once: it is tagged with a goal of the program, and somebody credited on it held a term there that day.",
  },
  members_contributed: {
    label: "Members who contributed",
    text: "Members credited on at least one activity that is counted here, on a day on which they held a term in the program. Whoever serves two programs is one member. Beside it: all members who held a term on some day of the period and were not on hold throughout.",
  },
  reach: {
    label: "Reach",
    text: "People in the room and online, reads, views and plays of the activities counted here, added up; subscribers, stars and impressions are not reach. An activity with several credits counts once, and so does the audience of an event with several talks. One whose numbers nobody knows adds nothing and is named as unknown.",
  },
  starved_cells: {
    label: "Starved cells",
    text: "Pairs of a current goal and a principle that no counted activity of the period is tagged with.",
  },
  median_days_to_review: {
    label: "Median days to review",
    text: "From sending in to the reviewer's decision, in days: half of the period's confirmed activities took less, half took more. Those that came in by import without a review are left out.",
  },
  principles_advanced: {
    label: "Principles advanced",
    text: "Leadership principles that at least one counted activity of the period is tagged with, of all current ones.",
  },
  goals_advanced: {
    label: "Goals advanced",
    text: "Goals of the program that at least one counted activity of the period is tagged with, of all current ones.",
  },
  terms_by_state: {
    label: "Members by term",
    text: "Each member of the program once, as of today: by the liveliest of their terms there, in the order active, grace, on hold, invited, ended.",
  },
  activities_by_type: {
    label: "Activities by type",
    text: "The activities counted here by what they were. Each has one type, so they add up to the total.",
  },
  activities_by_month: {
    label: "Activities by month",
    text: "The activities counted here by the month of their first day, each once; the tick is the same month of the period compared with.",
  },
  countries: {
    label: "Activities by country",
    text: "Activities by the country of the members credited on them. One with members from two countries stands under both, so these do not add up to the total.",
  },
  specialties: {
    label: "Specialties",
    text: "Activities by the specialty, topic or group that the credited members' terms carried on the day. One may stand under several.",
  },
  coverage: {
    label: "Goals and principles",
    text: "Activities tagged with both the goal and the principle. An activity with several tags stands in several cells; the totals at the edge count it once.",
  },
  stated_members: {
    label: "Members of the group",
    text: "How many members the group itself says that it has, on the day named. It is nobody's count but the group's; where it never said, it is unknown.",
  },
  quiet_members: {
    label: "Quiet members",
    text: "Members whose term is active today and who are credited on nothing for longer than the days set for their program (120 unless an administrator set others), whether reviewed or not. Days are counted from the last thing they did, or from the start of their term.",
  },
  members_without_activity: {
    label: "Nothing counted yet",
    text: "Members whose term is active today and who are credited on no counted activity of the period.",
  },
  public_activities: {
    label: "activities confirmed",
    text: "Public activities of the last twelve months that a reviewer confirmed, each once.",
  },
  public_reach: {
    label: "people reached",
    text: "People in the room and online, reads, views and plays of the public, confirmed activities of the last twelve months. What nobody knows adds nothing.",
  },
  groups: {
    label: "groups",
    text: "User groups, student clubs and partner organisations in the directory.",
  },
  public_countries: {
    label: "countries",
    text: "Countries that members with an active term say they live in.",
  },
  program_members: {
    label: "members",
    text: "Members with an active term in the program today, and how many countries they live in.",
  },
  waiting_for_review: {
    label: "Waiting for review",
    text: "Activities that were sent in and that no reviewer has decided on yet.",
  },
  member_activities: {
    label: "activities",
    one: "activity",
    text: "Activities of the period that this person is credited on and a reviewer confirmed, as far as you may see them. Drafts, returned, declined and withdrawn ones count nowhere.",
  },
  member_reach: {
    label: "reach",
    title: "Reach of a member",
    text: "People in the room and online, reads, views and plays of these activities, added up; subscribers, stars and impressions are not reach. An activity with several credits counts in full for each of them, so reaches of several people do not add up.",
  },
  speakers_helped: {
    label: "speakers helped",
    one: "speaker helped",
    text: "Other people credited as speakers where this person is credited as organiser or host. Somebody who spoke several times is one speaker; a guest is known by name.",
  },
  member_principles: {
    label: "principles",
    text: "Current leadership principles that at least one of these confirmed activities is tagged with.",
  },
  member_goals: {
    label: "Goals advanced",
    title: "Goals advanced by a member",
    text: "Activities of the period tagged with each goal of the programs this person serves. Full bars are confirmed, soft ones still wait for review; others see confirmed ones only.",
  },
  term_contributions: {
    label: "contributions in this term",
    one: "contribution in this term",
    text: "Your confirmed activities since the term began that count for its program: tagged with one of its goals, on a day on which somebody credited held a term there. What still waits for review is not in it yet.",
  },
  median_member: {
    label: "Median member",
    text: "For each principle the middle one of what the members of this program with a term in force did in the period: half of them did more, half did less. Only confirmed activities that are not private count, and it is drawn only for five members or more.",
  },
} as const satisfies Record<string, FigureDefinition>;

export type DefinitionKey = keyof typeof definitions;

/** The label beside a number. */
export function figureLabel({ label, one }: FigureDefinition, count: number): string {
  return count === 1 ? (one ?? label) : label;
}

/** The heading of a definition among all of them. */
export function definitionTitle({ title, label }: FigureDefinition): string {
  const words = title ?? label;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
