import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formatDay } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import { creditPartChoices } from "@/lib/activities/credit-parts";
import { listCertifications } from "@/lib/catalogue/certifications";
import { catalogue } from "@/lib/catalogue/get";
import { certificationLevelKeys } from "@/lib/catalogue/schema";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { describeRequirement } from "@/lib/requirements/describe";
import { levelsWithRequirements, listRequirementVersions } from "@/lib/requirements/in-force";
import { LevelLinks } from "./level-links";
import { RequirementsForm } from "./requirements-form";

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ level?: string | string[] }> };

export const metadata: Metadata = { title: "Requirements" };

/** What a program, or one of its levels, asks of its members: the newest version to change, and the earlier ones to read. */
export default async function RequirementsPage({ params, searchParams }: Props) {
  const { key } = await params;
  const viewer = await requireViewer("administrator", `/admin/programs/${key}/requirements`);
  const { programs, principles, activityTypes } = await catalogue();
  const program = programs.find((one) => one.key === key);
  if (!program) notFound();
  const level = [(await searchParams).level].flat()[0]?.trim().slice(0, 60) || null;
  const versions = await listRequirementVersions(viewer, { programKey: key, level });
  const [latest, ...earlier] = versions;
  const certifications = await listCertifications(viewer);
  const asked = await levelsWithRequirements(viewer, key);
  const options = <Thing extends { key: string; name: string }>(things: readonly Thing[]) =>
    things.map(({ key: value, name: label }) => ({ value, label }));
  const choices = {
    types: options(activityTypes),
    goals: options(program.goals),
    principles: options(principles),
    parts: [...creditPartChoices],
    certifications: options(certifications),
    certificationLevels: certificationLevelKeys.map((value) => ({ value, label: value })),
  };
  const names = {
    types: new Map(activityTypes.map((one) => [one.key, one.name] as const)),
    goals: new Map(program.goals.map((one) => [one.key, one.name] as const)),
    principles: new Map(principles.map((one) => [one.key, one.name] as const)),
    certifications: new Map(certifications.map((one) => [one.key, one.name] as const)),
  };
  return (
    <Page width="form">
      <PageHeader
        title={`What ${program.shortName} are asked to do`}
        context={
          <>
            <TextLink href={`/admin/programs/${key}`}>{program.name}</TextLink>
            {latest ? `. ${versionWords(latest)}` : ". Nothing is asked yet."} What was decided under an earlier version
            stays as it is.
          </>
        }
      />
      <LevelLinks
        path={`/admin/programs/${key}/requirements`}
        levels={[...new Set([...program.levels, ...asked])]}
        current={level}
      />
      <RequirementsForm
        key={`${level} ${latest?.number}`}
        programKey={key}
        level={level}
        after={latest?.number ?? -1}
        nextNumber={(latest?.number ?? 0) + 1}
        requirements={[...(latest?.requirements ?? [])]}
        hasLevels={level === null && asked.length > 0}
        choices={choices}
        today={today(viewer.timeZone)}
        earliest={latest && latest.fromOn > today(viewer.timeZone) ? latest.fromOn : today(viewer.timeZone)}
      />
      {earlier.length > 0 ? (
        <Section title="Earlier versions">
          {earlier.map((version) => (
            <section key={version.number} style={{ marginBottom: 16 }}>
              <Text weight={600}>{versionWords(version)}</Text>
              {version.requirements.length === 0 ? <Text tone="second">Nothing was asked.</Text> : null}
              <ul>
                {version.requirements.map((requirement) => (
                  <li key={requirement.key}>{describeRequirement(requirement, names)}</li>
                ))}
              </ul>
            </section>
          ))}
        </Section>
      ) : null}
    </Page>
  );
}

function versionWords({ number, fromOn }: { number: number; fromOn: string }): string {
  const since = `from ${formatDay(fromOn)}`;
  return number === 0 ? `Tenet’s starting requirements, not official, ${since}.` : `Version ${number}, ${since}.`;
}
