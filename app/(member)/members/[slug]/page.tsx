import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { JsonLd } from "@/app/_sharing/json-ld";
import { HeatmapYear } from "@/app/_ui/charts/heatmap";
import { FilterBar, FilterSelect } from "@/app/_ui/filter-bar";
import { Markdown } from "@/app/_ui/markdown";
import { Page } from "@/app/_ui/page";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { currentViewer } from "@/lib/core/current-viewer";
import { Refusal } from "@/lib/core/errors";
import { isManager, isSignedIn, type Viewer, visitor } from "@/lib/core/viewer";
import { AsVisitorNote, SeenByNobody } from "./_profile/as-visitor";
import { EmptyProfile } from "./_profile/empty-profile";
import { metadataOf } from "./_profile/metadata";
import { PersonActions } from "./_profile/person-actions";
import { PersonHeader } from "./_profile/person-header";
import { personJsonLd } from "./_profile/person-json-ld";
import classes from "./_profile/profile.module.css";
import { ProfileFigures } from "./_profile/profile-figures";
import { ProfileGoals } from "./_profile/profile-goals";
import { ProfileHighlights } from "./_profile/profile-highlights";
import { ProfileHistory } from "./_profile/profile-history";
import { ProfilePrinciples } from "./_profile/profile-principles";
import { ProfileReach } from "./_profile/profile-reach";
import { ProfileTerms } from "./_profile/profile-terms";
import { memberInSight, profileView } from "./_profile/profile-view";
import { recordsOf } from "./_profile/records";

type Asked = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ period?: string | string[]; as?: string | string[] }>;
};

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { slug } = await params;
  return metadataOf(await memberOr404(await currentViewer(), slug));
}

/** A member's contribution profile: for a visitor only where it is public, and of each part what the viewer may see. */
export default async function MemberPage({ params, searchParams }: Asked) {
  const [{ slug }, { period, as }] = await Promise.all([params, searchParams]);
  const looking = await currentViewer();
  const own = await memberOr404(looking, slug);
  if (own.slug !== slug) permanentRedirect(`/members/${own.slug}`);
  const isAsVisitor = as === "visitor" && own.isSelf;
  if (isAsVisitor && own.visibility !== "public") return <SeenByNobody member={own} />;
  const viewer = isAsVisitor ? visitor : looking;
  const member = isAsVisitor ? await memberOr404(viewer, slug) : own;
  const view = await profileView(viewer, member, typeof period === "string" ? period : undefined);
  const { contributions: counted } = view;
  const years = counted?.years.map(({ year }) => ({ value: year, label: year })).toReversed() ?? [];
  const isQuiet = counted !== null && years.length === 0;
  const days = counted ? Object.fromEntries(counted.days.map(({ day, count }) => [day, count])) : {};
  return (
    <Page width="reading">
      {isSignedIn(looking) ? null : <JsonLd data={personJsonLd(view)} />}
      {isAsVisitor ? <AsVisitorNote member={own} /> : null}
      <article className={classes.profile} data-links>
        <PersonHeader
          view={view}
          actions={<PersonActions viewer={viewer} member={member} seesTerms={isManager(viewer)} />}
        />
        {member.bio ? <Markdown>{member.bio}</Markdown> : null}
        {counted && !isQuiet ? (
          <>
            <Row above={16} below={8} data-chrome>
              <FilterBar>
                <FilterSelect
                  param="period"
                  label="Last 12 months"
                  icon="calendar"
                  options={[...years, { value: "all", label: "All years" }]}
                />
              </FilterBar>
            </Row>
            <ProfileFigures view={view} counted={counted} />
          </>
        ) : null}
        <ProfileTerms view={view} />
        {isQuiet ? <EmptyProfile member={member} /> : null}
        {counted && !isQuiet ? (
          <>
            <section className={classes.part}>
              <HeatmapYear
                title="Twelve months"
                days={days}
                endOn={view.today}
                href={`${recordsOf(view)({ from: undefined, to: undefined })}&from={day}&to={day}`}
              />
            </section>
            <div className={classes.pair}>
              {counted.principles ? <ProfilePrinciples view={view} counted={counted} /> : null}
              <div>
                {counted.goals ? <ProfileGoals view={view} counted={counted} /> : null}
                {counted.reach ? <ProfileReach reach={counted.reach} /> : null}
              </div>
            </div>
            <ProfileHistory view={view} counted={counted} />
            <ProfileHighlights view={view} counted={counted} />
          </>
        ) : null}
        {counted === null ? (
          <Text tone="second" above={24}>
            What {member.name} does is not shown here.
          </Text>
        ) : null}
      </article>
    </Page>
  );
}

/** What the viewer may not see answers like what is not there. */
async function memberOr404(viewer: Viewer, slug: string) {
  try {
    return await memberInSight(viewer, slug);
  } catch (error) {
    if (error instanceof Refusal) notFound();
    throw error;
  }
}
