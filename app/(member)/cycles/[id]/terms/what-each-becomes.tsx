import { plural } from "@/app/_ui/format";
import { Text } from "@/app/_ui/plain/text";
import { decisionInWords } from "@/lib/cycles/letters/kinds";
import type { DecisionPreview } from "@/lib/cycles/preview";
import classes from "./decide.module.css";

/** Each term with what it will be, and who is left out and why. */
export function WhatEachBecomes({ preview }: { preview: DecisionPreview }) {
  const { become, left } = preview;
  return (
    <>
      {become.length > 0 ? (
        <div className={classes.become}>
          <table aria-label="What each becomes">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Now</th>
                <th scope="col">Will be</th>
                <th scope="col">Until</th>
              </tr>
            </thead>
            <tbody>
              {become.map(({ id, name, before, after, until, letterKind }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{before ?? "no level"}</td>
                  <td>{decisionInWords({ letterKind, level: after }, until)}</td>
                  <td>{until ?? "open"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {left.length > 0 ? (
        <details className={classes.left}>
          <summary>{plural(left.length, "term does", "terms do")} not change</summary>
          <ul>
            {left.map(({ name, why }) => (
              <li key={`${name} ${why}`}>
                <Text as="span" weight={600}>
                  {name}
                </Text>{" "}
                {why}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
