/**
 * `one` is the label beside a 1, where it is a noun that is counted; `title` the heading among all definitions, where the label
 * alone would not tell it from another; `isOfToday` where no period changes it.
 */
export type FigureDefinition = { label: string; one?: string; title?: string; text: string; isOfToday?: true };

/** Every figure that a screen shows, in the words that explain it: the same wherever it stands. */
export const definitions = {
  activities: {
    label: "Confirmed activities",
    text: "Activities of the period that a reviewer confirmed. Each counts once, even if it serves several goals or programs. It has a tag for a goal of the program, and somebody credited on it had a term in the program on that day. Drafts, returned, declined and withdrawn activities do not count.",
  },
  activities_unreviewed: {
    label: "Activities, including unreviewed",
    text: "Activities of the period that a reviewer confirmed or that still wait for review. Each counts once. It has a tag for a goal of the program, and somebody credited on it had a term in the program on that day.",
  },
  members_contributed: {
    label: "Members who contributed",
    text: "Members credited on at least one activity that is counted here, on a day when they had a term in the program. A member of two programs counts once. The number beside it: all members who had a term on some day of the period and were not on hold all the time.",
  },
  reach: {
    label: "Reach",
    text: "People in the room and online, reads, views and plays of the activities counted here, added together. Subscribers, stars and impressions are not part of reach. An activity with several credits counts once, and so does the audience of an event with several talks. If nobody knows the numbers of an activity, it adds nothing and is listed as unknown.",
  },
  starved_cells: {
    label: "Pairs with no activity",
    text: "Pairs of a goal and a principle that no counted activity of the period has as tags. Goals and principles that are retired, or that were added after the period began, are left out.",
  },
  median_days_to_review: {
    label: "Median days to review",
    text: "Days from sending an activity to the reviewer's decision. Half of the period's confirmed activities took less time, half took more. Imported activities without a review are left out.",
  },
  principles_advanced: {
    label: "Principles advanced",
    text: "How many of the current leadership principles have at least one counted activity in the period.",
  },
  goals_advanced: {
    label: "Goals advanced",
    text: "How many of the program's current goals have at least one counted activity in the period.",
  },
  terms_by_state: {
    label: "Members by term",
    text: "Each member of the program once, as of today. If a member has several terms there, the first of these states counts: active, grace, on hold, invited, ended.",
  },
  activities_by_type: {
    label: "Activities by type",
    text: "The activities counted here by type. Each has one type, so the types add up to the total.",
  },
  activities_by_month: {
    label: "Activities by month",
    text: "The activities counted here by the month of their first day, each once. The tick is the same month of the period compared with.",
  },
  countries: {
    label: "Activities by country",
    text: "Activities by the country of the members credited on them. An activity with members from two countries counts for both, so the countries can add up to more than the total.",
  },
  specialties: {
    label: "Specialties",
    text: "Activities by the specialty or topic of the credited members' terms, on that day, in the programs that the activity counts for. One activity can count under several.",
  },
  coverage: {
    label: "Goals and principles",
    text: "Activities tagged with both the goal and the principle. An activity with several tags counts in several cells. The totals at the edge count it once.",
  },
  terms_needing_call: {
    label: "Terms that need a call",
    text: "Terms served today of a member who is behind an even pace, or in grace, or has been quiet for longer than the days set for the program, or of whom something that the term depends on has ended or ends within 60 days.",
    isOfToday: true,
  },
  terms_ending_soon: {
    label: "Terms that end soon",
    text: "Terms served today that end within the renewal window of their program and need no call.",
    isOfToday: true,
  },
  terms_on_track: {
    label: "Terms on track",
    text: "Terms served today that need no call and do not end soon.",
    isOfToday: true,
  },
  terms_on_hold: {
    label: "Terms on hold",
    text: "Terms that are on hold today. Their days do not count.",
    isOfToday: true,
  },
  terms_missing_something: {
    label: "Something required is missing",
    text: "Terms served today that would not meet what the program requires if they ended today. What is only advised does not count. Terms of which nothing is required stand apart.",
    isOfToday: true,
  },
  terms_by_attention: {
    label: "Standing of terms",
    text: "Each term that is served today once: it needs a call, else it is on hold, ends soon or is on track. A member with terms in two programs has two.",
  },
  terms_by_level: {
    label: "Terms by level",
    text: "Terms served today by the level that is written with them now, not the one that they began with. Each program has its own levels.",
  },
  term_retention: {
    label: "Retention by start",
    text: "Terms by the quarter or year of their first day, with what became of each by today. Renewed: a next term follows. Running: served today, on hold and in grace included, or until a last day that is ahead. Lapsed: it ran out, and its grace too. Kept is the share of those that were renewed or run. Invitations that nobody accepted are left out.",
  },
  terms_by_stage: {
    label: "Terms by stage",
    text: "Terms for a group that are served today, by the last stage of their program that was reached: by what the group held from the first of the member's terms for it, or by handing it over. One stage follows the other, so that nobody has one without those before it.",
  },
  facts_ending: {
    label: "Facts that end",
    text: "Certifications, employers and student status of members with a term that is served today: those whose last day is within 60 days, and those whose last day has passed since such a term began. One that a later one of the same replaces is left out, and so is one that was removed.",
  },
  stated_members: {
    label: "Members of the group",
    text: "How many members the group says it has, and the day on which it said so. Tenet does not count them itself. If the group never gave a number, it is unknown.",
  },
  quiet_members: {
    label: "Quiet members",
    text: "Members with an active term today who are credited on no activity, reviewed or not, for longer than the days set for their program (120 unless an administrator changed it). The days count from their last activity, or from the start of their term.",
  },
  members_without_activity: {
    label: "Nothing counted yet",
    text: "Members with an active term today who are credited on no counted activity of the period.",
  },
  public_activities: {
    label: "activities confirmed",
    text: "Public activities of the last twelve months that a reviewer confirmed and that count for a program: they have a tag for one of its goals, and somebody credited had a term there on that day. Each counts once.",
  },
  public_reach: {
    label: "people reached",
    text: "People in the room and online, reads, views and plays of the public, confirmed activities of the last twelve months that count for a program. The audience of an event counts once. An unknown number adds nothing.",
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
    text: "Activities that were sent to review and have no decision yet.",
  },
  member_activities: {
    label: "activities",
    one: "activity",
    text: "Activities of the period that credit this person and that a reviewer confirmed, as far as you may see them. Drafts, returned, declined and withdrawn activities do not count.",
  },
  member_reach: {
    label: "reach",
    title: "Reach of a member",
    text: "People in the room and online, reads, views and plays of these activities, added together. Subscribers, stars and impressions are not part of reach. An activity with several credits counts in full for each person, so the reach of several people cannot be added together.",
  },
  speakers_helped: {
    label: "speakers helped",
    one: "speaker helped",
    text: "Other people who spoke at an event that this person organised or hosted, or are credited as speakers on the same activity. A person who spoke several times counts once. Guests are told apart by their names.",
  },
  member_principles: {
    label: "principles",
    text: "Current leadership principles that have at least one of these confirmed activities.",
  },
  member_goals: {
    label: "Goals advanced",
    title: "Goals advanced by a member",
    text: "Activities of the period for each goal of this person's programs. Full bars are confirmed, lighter bars wait for review. Other people see only the confirmed ones.",
  },
  term_contributions: {
    label: "contributions in this term",
    one: "contribution in this term",
    text: "Your confirmed activities since the term began that count for its program. They have a tag for one of its goals, and somebody credited had a term there on that day. Activities that wait for review are not included.",
  },
  requirement_progress: {
    label: "Requirements of a term",
    text: "Confirmed activities that the member is credited on, on a day when they had an active term in the program, with a tag for one of its goals. A requirement may ask for some types, goals, principles or parts only, for a reach, for a link, or for no more than so many of one type; the earlier ones count first. Of two activities of one type with the same link, one counts. Events of a group count when they were held. All as of today where the member lives, or as of the last day of a term that is over.",
  },
  median_member: {
    label: "Median member",
    text: "For each principle, the middle number of activities of the members with a current term in this program: half of them did more, half did less. Only confirmed activities that are not private count. It is shown only for five members or more.",
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
