import type { ActionRules, Find } from "./action-rules";
import {
  activityOfRenata,
  adaeze,
  agustin,
  announcement,
  event,
  everybody,
  group,
  managers,
  renata,
  runners,
  signedIn,
  stale,
} from "./action-samples";

const secret = "x".repeat(43);
const someDay = "2026-11-01";

const latestImport = (find: Find) => ({ id: find("select id from import_batches order by id desc limit 1") });
const leadOf = (find: Find, memberId: string) =>
  find(`select id from group_leads where group_id = '${group(find)}' and member_id = '${memberId}' order by id desc`);
/** Somebody else's time as a lead of another user group. */
const anotherLead = (find: Find) =>
  find(
    `select l.id from group_leads l join groups g on g.id = l.group_id where g.kind = 'user group' and l.to_on is null and l.member_id <> '${renata(find)}' and l.group_id <> '${group(find)}' order by l.id limit 1`,
  );
const staleEvent = (find: Find) => ({ id: event(find), version: stale });
const staleAnnouncement = (find: Find) => ({ id: announcement(find), version: stale });
const staleGroup = (find: Find) => ({ id: group(find), version: stale });
/** One of Renata’s that nobody checked yet. */
const staleFact = (find: Find) => ({
  id: find(`select id from facts where member_id = '${renata(find)}' and checked_at is null order by id limit 1`),
  version: stale,
});
const ofRenata = (state: string) => (find: Find) => [{ id: activityOfRenata(find, state) }];
const invitedTerm = (find: Find) => [
  { id: find("select id from terms where state = 'invited' order by id limit 1"), version: 1 },
];
const aTalk = (find: Find) => ({
  type: "talk",
  title: "Cold starts",
  startsOn: someDay,
  credits: [{ memberId: renata(find), part: "speaker" }],
});

/** What visitors and members use. */
export const memberActions: ActionRules = {
  "app/_shell/actions.ts": {
    findAnything: { may: everybody, args: () => ["Renata"], needsNothing: true },
  },
  // Whose letter it is alone; the demo has one who disagreed already. Who else may not: lib/access.test.ts.
  "app/(member)/letters/[id]/actions.ts": {
    disagree: { may: "", args: () => [{ decisionId: "0198-none", text: "I did more.", links: [] }] },
  },
  "app/_filters/actions.ts": {
    loadFilterOptions: { may: everybody, args: () => ["countries of groups"] },
  },
  "app/_message/actions.ts": {
    readPasted: { may: signedIn, args: () => [{ text: "Yesterday: 34 in the room", groupId: null, isPlanned: false }] },
  },
  "app/(member)/groups/actions.ts": {
    loadGroupMap: { may: everybody, args: () => ["country=CL"], needsNothing: true },
  },
  "app/(public)/sign-in/actions.ts": {
    // Says the same whether anybody has the address or not.
    sendLink: { may: everybody, form: { email: "nobody@mail.example" } },
    enterByPassword: { may: "", form: { email: "renata@colddata.example", password: "not hers at all" } },
    enterByLink: { may: "", form: { secret } },
    enterAsDemo: { may: "", form: { label: "Nobody" } },
  },
  "app/(public)/invitation/actions.ts": { accept: { may: "", form: { secret, password: "harbour lantern 17" } } },
  "app/(member)/members/[slug]/ask/actions.ts": {
    // A program filled it in, which is refused after all else.
    ask: { may: everybody, form: { memberId: "", slug: "", text: "Which runtime starts the fastest?", website: "x" } },
  },
  "app/quiet/[token]/actions.ts": { answerMail: { may: "", form: { secret, answer: "still_here" } } },
  "app/(public)/reset/actions.ts": {
    sendReset: { may: everybody, form: { email: "nobody@mail.example" } },
    setNewPassword: { may: "", form: { secret, password: "harbour lantern 17" } },
  },
  // The link in a mail is the proof, and nobody who posts has one: e2e/read-notifications.spec.ts.
  "app/(public)/unsubscribe/actions.ts": {
    stop: { may: "", form: { token: "nonsense" } },
    resume: { may: "", form: { token: "nonsense", mail: "at once" } },
  },
  "app/(public)/setup/actions.ts": {
    finishSetup: {
      may: "",
      form: { code: "0000-0000-0000", name: "Anew", email: "anew@mail.example", password: "harbour lantern 17" },
    },
  },
  "app/(public)/sign-out/actions.ts": { signOut: { may: "visitor", form: {}, endsOwnSession: true } },
  "app/(member)/account/actions.ts": {
    makeCalendarAddress: { may: signedIn, args: () => [], needsNothing: true },
    endAllSessions: { may: "", args: () => [], endsOwnSession: true },
    askForConfirmation: { may: "self", args: () => ["renata@colddata.example"] },
    confirmMyAddress: { may: "", args: () => [secret], otherwise: /"code":"invalid"/ },
    startConnecting: { may: "", args: () => ["github"] },
    makeToken: {
      may: "self",
      args: (find) => [{ memberId: renata(find), name: "Reads", scopes: ["activities:read"] }],
    },
    endToken: { may: "self administrator", args: (find) => [tokenOfRenata(find)] },
    endOneSession: { may: "", args: (find) => [sessionOfAdaeze(find)] },
    setPassword: { may: signedIn, args: () => [{ present: "", password: "harbour lantern seventeen" }] },
    chooseNotification: { may: signedIn, args: () => [{ kind: "declined", mail: "weekly" }] },
    chooseQuietHours: { may: signedIn, args: () => [{ quietHours: "none" }] },
    disconnect: { may: "", args: () => ["0198-none"] },
  },
  "app/(member)/activities/[id]/actions.ts": {
    save: { may: signedIn, args: () => [{ type: "talk", title: "Not ready" }] },
    discard: { may: "self", args: ofRenata("draft") },
    decline: { may: "self", args: ofRenata("confirmed") },
    accept: { may: "self", args: ofRenata("confirmed") },
    addGoal: {
      may: "self administrator",
      args: (find) => [{ ...ofRenata("confirmed")(find)[0], version: stale, goalKey: "nurture-and-connect" }],
    },
    withdraw: { may: "self administrator", args: ofRenata("confirmed") },
    restore: { may: "self administrator", args: ofRenata("withdrawn") },
  },
  "app/(member)/activities/_form/actions.ts": {
    saveActivity: {
      may: "self administrator",
      args: (find) => [
        { intent: "send", ...aTalk(find), id: activityOfRenata(find, "returned"), version: stale, sourceKey: null },
      ],
    },
    newestOf: { may: "self inScope administrator", args: (find) => [activityOfRenata(find, "returned"), 0] },
    findDuplicates: {
      may: signedIn,
      args: (find) => [
        {
          links: [
            find(
              "select url from activity_links join activities on activities.id = activity_id where state = 'confirmed' and visibility = 'public' order by activities.id limit 1",
            ),
          ],
        },
      ],
    },
  },
  "app/(member)/home/actions.ts": {
    recordFigures: {
      may: "self administrator",
      args: (find) => [
        { id: activityOfRenata(find, "submitted"), version: stale, figures: { attendees_in_person: 3 } },
      ],
    },
    leaveUncounted: { may: "self administrator", args: ofRenata("submitted") },
    askAgain: { may: "self administrator", args: ofRenata("submitted") },
    keepCredit: { may: "self", args: ofRenata("submitted") },
    declineCredit: { may: "self", args: ofRenata("confirmed") },
    acceptCredit: { may: "self", args: ofRenata("confirmed") },
    acceptTerm: { may: "", args: invitedTerm },
    turnDownTerm: { may: "", args: invitedTerm },
    dismiss: { may: "self", args: (find) => [{ id: announcement(find) }] },
    showAgain: { may: "self", args: (find) => [{ id: announcement(find) }] },
  },
  "app/(member)/events/[id]/actions.ts": {
    recordAttendance: { may: runners, args: (find) => [{ ...staleEvent(find), attendeesInPerson: 9 }] },
    leaveEventUncounted: { may: runners, args: (find) => [staleEvent(find)] },
    askAttendanceAgain: { may: runners, args: (find) => [staleEvent(find)] },
    cancelEvent: { may: runners, args: (find) => [staleEvent(find)] },
    restoreEvent: { may: runners, args: (find) => [staleEvent(find)] },
    removeEvent: { may: runners, args: (find) => [{ ...staleEvent(find), why: "By mistake." }] },
    bringEventBack: { may: runners, args: (find) => [staleEvent(find)] },
    countAttendees: { may: runners, args: (find) => [{ ...staleEvent(find), attendeesInPerson: 9, memberIds: [] }] },
    takeCountBack: {
      may: runners,
      args: (find) => [{ ...staleEvent(find), attendeesInPerson: 9, isUncounted: false, state: "held", memberIds: [] }],
    },
    leaveAttendees: {
      may: runners,
      args: (find) => [{ id: find(attended("event_id")), memberId: find(attended("member_id")) }],
    },
    joinGuest: { may: runners, args: (find) => [{ speakerId: find(guestSpeaker), memberId: adaeze(find) }] },
  },
  "app/(member)/events/_form/actions.ts": {
    saveEvent: {
      may: runners,
      args: (find) => [
        { intent: "revise", ...staleEvent(find), groupId: group(find), title: "Meetup 33", startsOn: someDay },
      ],
    },
    newestOf: { may: runners, args: (find) => [event(find)] },
  },
  "app/(member)/groups/[slug]/actions.ts": {
    closeGroup: { may: runners, args: (find) => [{ ...staleGroup(find), closedOn: someDay }] },
    reopenGroup: { may: runners, args: (find) => [staleGroup(find)] },
    inviteLead: { may: runners, args: (find) => [{ groupId: group(find), memberId: adaeze(find) }] },
    acceptLead: { may: "", args: (find) => [{ id: leadOf(find, adaeze(find)) }] },
    turnDownLead: { may: runners, args: (find) => [{ id: leadOf(find, adaeze(find)) }] },
    // A lead ends only their own time.
    handOver: {
      may: managers,
      args: (find) => [{ id: anotherLead(find), memberId: renata(find), onDay: someDay }],
    },
    endLead: {
      may: managers,
      args: (find) => [{ id: anotherLead(find), toOn: someDay, leavesNobody: true }],
    },
  },
  "app/(member)/groups/_form/actions.ts": {
    saveGroup: { may: runners, args: (find) => [{ ...staleGroup(find), name: "UG Valparaíso", kind: "user group" }] },
    newestOf: { may: runners, args: (find) => [group(find)] },
  },
  "app/(member)/members/[slug]/facts/actions.ts": {
    recordFact: {
      may: runners,
      args: (find) => [{ memberId: renata(find), kind: "student", detail: "PUCV", fromOn: "2020-03-01" }],
    },
    correctFact: {
      may: runners,
      args: (find) => [{ ...staleFact(find), detail: "2", fromOn: "2020-03-01" }],
    },
    checkFact: { may: managers, args: (find) => [staleFact(find)] },
    uncheckFact: { may: managers, args: (find) => [staleFact(find)] },
    removeFact: { may: runners, args: (find) => [staleFact(find)] },
    // Nothing of hers is removed.
    restoreFact: { may: "", args: (find) => [staleFact(find)] },
  },
  "app/(member)/members/[slug]/_profile/actions.ts": {
    shareProfile: { may: signedIn, args: () => [{ with: "public" }] },
  },
  "app/_conversation/actions.ts": {
    say: { may: runners, args: (find) => [{ id: activityOfRenata(find, "returned"), body: "Well said." }] },
  },
  "app/_groups/actions.ts": {
    putInLead: {
      may: managers,
      args: (find) => [{ groupId: group(find), memberId: agustin(find), fromOn: "2026-01-01" }],
    },
    changeLeadDays: {
      may: managers,
      args: (find) => [{ id: anotherLead(find), fromOn: "2026-01-01" }],
    },
    removeLead: { may: managers, args: (find) => [{ id: anotherLead(find) }] },
    leadStart: { may: managers, args: (find) => [{ groupId: group(find), memberId: agustin(find) }] },
  },
  "app/(member)/announcements/actions.ts": {
    // Over already, so that nobody is told of it.
    write: {
      may: "administrator",
      args: () => [{ to: "everybody", title: "Late", body: "Over.", fromOn: "2020-01-01", untilOn: "2020-01-02" }],
    },
    change: {
      may: runners,
      args: (find) => [{ ...staleAnnouncement(find), title: "Late", body: "Over.", fromOn: someDay, untilOn: someDay }],
    },
    end: { may: runners, args: (find) => [staleAnnouncement(find)] },
    reopen: { may: runners, args: (find) => [staleAnnouncement(find)] },
    remove: { may: runners, args: (find) => [staleAnnouncement(find)] },
    // None is removed; who else may not: lib/access.test.ts.
    restore: { may: "", args: () => [{ id: "0198-none", version: stale }] },
  },
  "app/_imports/actions.ts": {
    progressOf: { may: "self administrator", args: (find) => [latestImport(find)] },
    answer: {
      may: "self administrator",
      args: (find) => [{ ...latestImport(find), mapping: {}, memberId: renata(find) }],
    },
    begin: { may: "self administrator", args: (find) => [latestImport(find)] },
    drop: { may: "self administrator", args: (find) => [latestImport(find)] },
    takeBack: { may: "self administrator", args: (find) => [latestImport(find)] },
    stop: { may: "self administrator", args: (find) => [latestImport(find)] },
    keepMapping: {
      may: "outOfScope inScope administrator",
      args: () => [{ kind: "members", name: "Ours", mapping: {} }],
    },
  },
  "app/_members/actions.ts": {
    saveProfile: {
      may: "self administrator",
      args: (find) => [{ id: renata(find), version: stale, name: "Renata Q." }],
    },
    newestOf: { may: "self administrator", args: (find) => [renata(find)] },
    findMembers: { may: signedIn, args: () => ["Renata"], needsNothing: true },
  },
  "app/_notifications/actions.ts": {
    loadNotifications: { may: signedIn, args: () => [], needsNothing: true },
    markRead: {
      may: "self",
      args: (find) => [
        { id: find(`select id from notifications where member_id = '${renata(find)}' order by id limit 1`) },
      ],
    },
    // Whoever marked nothing at that moment takes nothing back.
    markUnread: { may: signedIn, args: () => [{ at: "2026-11-01T00:00:00.000Z" }] },
    keepCredit: { may: "self", args: ofRenata("submitted") },
    declineCredit: { may: "self", args: ofRenata("confirmed") },
    acceptCredit: { may: "self", args: ofRenata("confirmed") },
    // The same commands as on the page of the group, above, where somebody is invited.
    acceptLead: { may: "", args: () => [{ id: "0198-none" }] },
    turnDownLead: { may: "", args: () => [{ id: "0198-none" }] },
    askAttendanceAgain: { may: runners, args: (find) => [staleEvent(find)] },
  },
  "app/_views/actions.ts": {
    saveThisView: { may: signedIn, args: () => [{ path: "/members", name: "Ours", query: "" }] },
    dropThisView: {
      may: "self",
      args: (find) => [{ id: find(`select id from saved_views where member_id = '${renata(find)}'`) }],
    },
  },
};

export function tokenOfRenata(find: Find): string {
  return find(`select id from api_tokens where member_id = '${renata(find)}' order by id limit 1`);
}

function sessionOfAdaeze(find: Find): string {
  return find(
    `select sessions.id from sessions join accounts on accounts.id = account_id where member_id = '${adaeze(find)}' order by sessions.id desc limit 1`,
  );
}

/** Somebody who was at an event of Valparaíso and is nobody who posts. */
function attended(column: string): string {
  return `select event_attendees.${column} from event_attendees join event_hosts on event_hosts.event_id = event_attendees.event_id join groups on groups.id = group_id join members on members.id = member_id where groups.slug = 'ug-valparaiso' and members.name not in ('Renata Quilodrán', 'Kavya Nambiar', 'Mirjam Voss', 'Henrike Aldous', 'Tomasz Wierzbic') order by event_attendees.event_id, member_id limit 1`;
}

const guestSpeaker =
  "select session_speakers.id from session_speakers join event_sessions on event_sessions.id = session_id join event_hosts on event_hosts.event_id = event_sessions.event_id join groups on groups.id = group_id where guest_name is not null and groups.slug = 'ug-valparaiso' order by session_speakers.id limit 1";
