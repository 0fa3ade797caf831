import { List, ListItem, SimpleGrid } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/core/current-viewer";
import { Refusal } from "@/lib/core/errors";
import { type MemberMergePreview, previewMemberMerge } from "@/lib/privacy/merge/preview";
import { memberMergeUndoDays } from "@/lib/privacy/schema";
import { formatDay, formatDays, plural } from "../../../_ui/format";
import { ButtonLink } from "../../../_ui/links";
import { Page } from "../../../_ui/page";
import { PageHeader } from "../../../_ui/page-header";
import { Text } from "../../../_ui/plain/text";
import type { Params } from "../../../_ui/search-params";
import { Section } from "../../../_ui/section";
import { MergeBar } from "../../merge-bar";
import { mergeThem, undoThisMerge } from "../actions";
import { PersonCard } from "./person-card";
import { Suggestions } from "./suggestions";
import { TwoPeopleButton } from "./two-people-button";

export const metadata: Metadata = { title: "Merge two members" };

/** Members who may be one person; of two that are chosen, what merging would move and where they clash, before anything happens. */
export default async function MergePage({ searchParams }: { searchParams: Promise<Params> }) {
  const { keep, merge } = await searchParams;
  const viewer = await requireViewer("administrator", "/admin/members");
  if (keep === undefined && merge === undefined) return <Suggestions viewer={viewer} />;
  const pair = { keptId: String(keep ?? ""), mergedId: String(merge ?? "") };
  if (pair.keptId === pair.mergedId) notFound();
  const preview = await previewMemberMerge(viewer, pair).catch((error: unknown) => {
    if (error instanceof Refusal) notFound();
    throw error;
  });
  const { kept, merged, overlaps } = preview;
  return (
    <Page width="form">
      <PageHeader
        title={`Are ${kept.name} and ${merged.name} one person?`}
        context={`Everything of the second moves to the first. You can undo it for ${memberMergeUndoDays} days.`}
        actions={
          <ButtonLink href={`/admin/members/merge?keep=${merged.id}&merge=${kept.id}`} variant="default">
            Keep the other one
          </ButtonLink>
        }
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <PersonCard viewer={viewer} member={kept} note="Stays" />
        <PersonCard viewer={viewer} member={merged} note={`Its address then leads to ${kept.name}`} />
      </SimpleGrid>
      <Section title="What moves">
        <Moves counts={preview.counts} name={kept.name} />
      </Section>
      {overlaps.length > 0 ? (
        <Section title="What you must correct first">
          <List>
            {overlaps.map((clash) => (
              <ListItem key={`${clash.program} ${clash.startsOn} ${clash.otherStartsOn}`}>
                Both have a term in {clash.program}: {days(clash.startsOn, clash.endsOn)} and{" "}
                {days(clash.otherStartsOn, clash.otherEndsOn)}. End or correct one of them first.
              </ListItem>
            ))}
          </List>
        </Section>
      ) : null}
      <Clashes preview={preview} />
      {overlaps.length === 0 ? (
        <MergeBar
          {...pair}
          name={kept.name}
          other={merged.name}
          mayMerge
          leadsTo={`/admin/members/${kept.id}`}
          merge={mergeThem}
          undo={undoThisMerge}
        >
          <TwoPeopleButton {...pair} words={`${kept.name} and ${merged.name}`} leadsTo="/admin/members/merge" />
        </MergeBar>
      ) : null}
    </Page>
  );
}

const words: [what: keyof MemberMergePreview["counts"], one: string, many?: string][] = [
  ["identities", "handle"],
  ["employments", "employer"],
  ["terms", "term"],
  ["credits", "credit"],
  ["activities", "logged activity", "logged activities"],
  ["reviews", "review"],
  ["comments", "comment"],
  ["facts", "fact"],
  ["files", "file"],
  ["accounts", "account"],
  ["roles", "role"],
  ["tokens", "token"],
  ["leads", "group led", "groups led"],
  ["speaking", "session"],
  ["helping", "event helped at", "events helped at"],
  ["attending", "event attended", "events attended"],
];

function Moves({ counts, name }: { counts: MemberMergePreview["counts"]; name: string }) {
  const moving = words.flatMap(([key, one, many]) => (counts[key] ? [plural(counts[key], one, many)] : []));
  if (moving.length === 0) return <Text tone="second">Nothing but the address, which then leads to {name}.</Text>;
  return (
    <List>
      {moving.map((line) => (
        <ListItem key={line}>{line}</ListItem>
      ))}
    </List>
  );
}

function Clashes({ preview }: { preview: MemberMergePreview }) {
  const { doubledCredits, doubledRoles, doubles, bothHaveAccounts, kept, merged } = preview;
  const places = doubles.leads.length + doubles.speakers.length + doubles.volunteers.length + doubles.attendees.length;
  if (doubledCredits.length === 0 && doubledRoles.length === 0 && places === 0 && !bothHaveAccounts) return null;
  return (
    <Section title="What both have">
      <List>
        {doubledCredits.map((credit) => (
          <ListItem key={credit.id}>
            Both are credited on “{credit.title}” of {formatDay(credit.day)}. The credit of {kept.name} stays.
          </ListItem>
        ))}
        {bothHaveAccounts ? (
          <ListItem>
            Both have an account. That of {kept.name} stays; that of {merged.name} is closed, and its addresses sign in
            to the one that stays.
          </ListItem>
        ) : null}
        {doubledRoles.map((grant) => (
          <ListItem key={grant.id}>Both are {grant.role}: the role is kept once.</ListItem>
        ))}
        {places > 0 ? (
          <ListItem>
            Both are in {plural(places, "same group, session or event", "same groups, sessions or events")}. They are
            there once afterwards.
          </ListItem>
        ) : null}
      </List>
    </Section>
  );
}

function days(startsOn: string, endsOn: string | null) {
  return endsOn ? formatDays(startsOn, endsOn) : `since ${formatDay(startsOn)}`;
}
