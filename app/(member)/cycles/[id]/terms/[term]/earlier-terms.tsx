import { formatDay } from "@/app/_ui/format";
import type { Card } from "@/lib/cycles/card";
import type { Amount, EarlierTerm } from "@/lib/cycles/earlier-terms";
import { termEndingNames } from "@/lib/terms/status";
import { decidedWords } from "../../../words";
import classes from "./card.module.css";

/** The terms before this one: how each stood by the rules then and now, and what was decided and why. */
export function EarlierTerms({ card }: { card: Card }) {
  if (card.earlier.length === 0) return <p className={classes.none}>This is the first term in this program.</p>;
  return (
    <table className={classes.earlier} aria-label="Earlier terms" data-links>
      <thead>
        <tr>
          <th scope="col">Term</th>
          <th scope="col">Level</th>
          <th scope="col">By rules then</th>
          <th scope="col">By rules now</th>
          <th scope="col">Decision</th>
          <th scope="col">Reason</th>
          <th scope="col">Decided by</th>
        </tr>
      </thead>
      <tbody>
        {card.earlier.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={`/terms/${one.id}`} data-link title={`From ${formatDay(one.startsOn)}`}>
                {one.startsOn.slice(0, 4)}
              </a>
            </th>
            <td>{one.level ?? "none"}</td>
            <td>{amountWords(one.byRulesThen)}</td>
            <td data-open={one.byRulesNow && one.byRulesNow.open > 0 ? "" : undefined}>
              {one.byRulesNow && one.byRulesNow.open > 0
                ? `${one.byRulesNow.missing} missing`
                : amountWords(one.byRulesNow)}
            </td>
            <td>
              <strong>{decisionWords(one)}</strong>
            </td>
            <td>
              {one.reason ? `“${one.reason}”` : "no reason given"}
              {one.isWarning ? <mark>warning</mark> : null}
            </td>
            <td>{one.by ?? "not known"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function amountWords(amount: Amount | null): string {
  if (!amount || amount.asksNothing) return "nothing asked";
  return `${amount.done} of ${amount.atLeast}`;
}

function decisionWords({ decision, ending }: EarlierTerm): string {
  if (decision) return decidedWords(decision);
  return ending ? termEndingNames[ending] : "ran out";
}
