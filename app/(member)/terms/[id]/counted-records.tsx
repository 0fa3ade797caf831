import { formatDay, plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { VisuallyHidden } from "@/app/_ui/plain/visually-hidden";
import { Section } from "@/app/_ui/section";
import { describeRequirement, type RequirementNames, requirementInShort } from "@/lib/requirements/describe";
import type { TermStanding } from "@/lib/requirements/get-standing";
import classes from "./standing.module.css";

/** Records down, requirements across, a dot where one counts for the other. */
export function CountedRecords({ term, names }: { term: TermStanding; names: RequirementNames }) {
  const { counted, requirements } = term.standing;
  const asked = requirements.filter(({ requirement }) => requirement.counts === "contributions");
  if (counted.length === 0) return null;
  const sentences = asked.map(({ requirement }) => describeRequirement(requirement, names));
  const heads = asked.map(({ requirement }) => requirementInShort(requirement, names));
  return (
    <Section
      title="Records that count"
      note={`${plural(counted.length, "record")}, as of ${formatDay(term.standing.on)}`}
    >
      <table className={classes.records} aria-label="Records that count" data-links>
        <thead>
          <tr>
            <th scope="col">Activity</th>
            <th scope="col">Day</th>
            {sentences.map((sentence, at) => (
              <th key={asked[at]?.requirement.key} scope="col" title={sentence}>
                <span aria-hidden="true">{heads[at]}</span>
                <VisuallyHidden>{sentence}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counted.map((record) => (
            <tr key={record.id}>
              <th scope="row">
                <TextLink href={`/activities/${record.id}`}>{record.title}</TextLink>
              </th>
              <td>{formatDay(record.startsOn)}</td>
              {asked.map(({ requirement, counted: ids }, at) => (
                <td key={requirement.key} data-label={heads[at]} data-is={ids.includes(record.id) ? "counts" : "no"}>
                  <i aria-hidden="true" />
                  <VisuallyHidden>{ids.includes(record.id) ? "counts" : "does not count"}</VisuallyHidden>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Counted
            </th>
            {asked.map(({ requirement, done }, at) => (
              <td key={requirement.key} data-label={heads[at]}>
                {done} of {requirement.atLeast}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}
